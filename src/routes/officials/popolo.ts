import type {
  OfficialEntry,
  OfficialMembership,
  Popolo,
} from '../../model/api/reports/officials.js';
import type { OfficeKind } from '../../model/office/office.js';

/** Whose office a kind is, in Popolo's words. */
const CLASSIFICATIONS: Partial<Record<OfficeKind, string>> = {
  secretary: 'party committee',
  deputySecretary: 'party committee',
  standingCommittee: 'party committee',
  partyGroup: 'party group',
  head: 'government',
  deputyHead: 'government',
  congressDirector: "people's congress",
  congressDeputy: "people's congress",
  cppccChair: 'political consultative conference',
  cppccDeputy: 'political consultative conference',
  discipline: 'discipline inspection commission',
  court: 'court',
  procuratorate: 'procuratorate',
  armedForces: 'armed forces department',
  departmentHead: 'department',
  departmentDeputy: 'department',
};
const OTHER = 'organization';
/** A title at a post's end; what stands before it names the body. */
const TITLE =
  /(?:代|常务)*副?(?:书记|常委|主任|主席|[局部院检察厅]+长|政委|专员|成员|[省市州盟县区旗镇乡]长)$/u;

/**
 * Officials as Popolo has people, organizations, posts and memberships.
 *
 * @param reportAddress where the report of an id is read, whole
 */
export function toPopolo(
  officials: readonly OfficialEntry[],
  reportAddress: (reportId: string) => string,
): Popolo {
  const organizations = new Map<string, Popolo['organizations'][number]>();
  const posts = new Map<string, Popolo['posts'][number]>();
  const areas = new Map<string, Popolo['areas'][number]>();
  const memberships: Popolo['memberships'] = [];
  for (const { id: person, county: home, memberships: held } of officials) {
    for (const [i, membership] of held.entries()) {
      const { post, role, kind, county, firstSeen, lastSeen, evidence } = membership;
      const area = county?.code ?? null;
      if (county !== null) {
        const { code, name } = county;
        areas.set(code, { id: code, name, identifier: code, classification: 'county' });
      }
      const place = area ?? placeAbove(membership, home);
      const organization = toOrganization(membership, place);
      organizations.set(organization.id, organization);
      const postId = `${place}/post/${post}`;
      const shared = { organization_id: organization.id, area_id: area };
      posts.set(postId, { id: postId, label: post, role: kind, ...shared });
      memberships.push({
        id: `${person}/${i + 1}`,
        label: post,
        role,
        person_id: person,
        ...shared,
        post_id: postId,
        start_date: firstSeen,
        end_date: lastSeen,
        sources: evidence.map((id) => ({ url: reportAddress(id), note: id })),
      });
    }
  }
  return {
    persons: officials.map(toPerson),
    organizations: [...organizations.values()],
    posts: [...posts.values()],
    memberships,
    areas: [...areas.values()],
  };
}

function toPerson({ id, name, nameLatin, names }: OfficialEntry): Popolo['persons'][number] {
  const others = names.filter((each) => each !== name);
  return {
    id,
    name,
    sort_name: nameLatin,
    other_names: others.map((each) => ({ name: each, note: 'as printed' })),
  };
}

/** The code of the prefecture or province of an office above the counties, which is that of the county whose reports name it. */
function placeAbove({ level }: OfficialMembership, home: OfficialEntry['county']): string {
  if (home === null) return 'none';
  if (level === 'prefecture') return `${home.code.slice(0, 4)}00`;
  return level === 'province' ? `${home.code.slice(0, 2)}0000` : 'none';
}

function toOrganization(
  { post, kind, county }: OfficialMembership,
  code: string,
): Popolo['organizations'][number] {
  const classification = CLASSIFICATIONS[kind] ?? OTHER;
  const area = county?.code ?? null;
  const body = kind === 'head' || kind === 'deputyHead' ? '' : post.replace(TITLE, '');
  const place = county?.name ?? '';
  const name = body === '' ? `${place}人民政府` : place + body.replace(/^[县市区旗](?=.)/u, '');
  return { id: `${code}/${classification}/${name}`, name, classification, area_id: area };
}
