import { simplifiedForm } from '../query/simplified-form.js';
import { latinKey } from './latin-key.js';
import type { Membership } from './memberships.js';
import type { FoundOfficials, ListedOfficial, OfficialsQuestion } from './questions.js';
import type { Official, Register } from './register.js';
import { listSeats } from './seats.js';

const HAN = /\p{Script=Han}/u;
/** What a post may begin with that makes another of it. */
const OTHER_POST = /[副代]$/u;

/** The officials of a question, each with the memberships that all of it holds for. */
export function selectOfficials(register: Register, question: OfficialsQuestion): FoundOfficials {
  const { counties, names, posts, at, offset, limit } = question;
  const isNamed = names && matchNames(names);
  const isPost = posts && matchPosts(posts);
  const wanted = counties && new Set(counties);
  const holds = (membership: Membership) =>
    (wanted === undefined || wanted.has(membership.county)) &&
    (isPost === undefined || isPost(membership)) &&
    (at === undefined || (membership.firstSeen <= at && at <= membership.lastSeen));
  const found: { official: Official; memberships: Membership[] }[] = [];
  for (const official of register.officials) {
    if (isNamed !== undefined && !isNamed(official)) continue;
    const memberships = official.memberships.filter(holds);
    if (memberships.length > 0) found.push({ official, memberships });
  }
  return {
    total: found.length,
    officials: found
      .slice(offset, offset + limit)
      .map(({ official, memberships }) => listOfficial(official, memberships)),
    seats: wanted === undefined ? [] : listSeats(register, wanted),
  };
}

/** An official as lists show them. */
export function listOfficial(
  { id, name, nameLatin, names, county }: Official,
  memberships: readonly Membership[],
): ListedOfficial {
  return {
    id,
    name,
    nameLatin,
    names,
    county,
    memberships: memberships.map((membership) => ({
      ...membership,
      evidence: membership.evidence.map(({ report }) => report.id),
    })),
  };
}

/** Names in either script, whole; traditional characters and the spelling of ü make no difference. */
function matchNames(names: readonly string[]): (official: Official) => boolean {
  const inHan = new Set(names.filter((name) => HAN.test(name)).map(simplifiedForm));
  const inLatin = new Set(names.filter((name) => !HAN.test(name)).map(latinKey));
  return ({ names: printed }) =>
    printed.some((name) =>
      HAN.test(name) ? inHan.has(simplifiedForm(name)) : inLatin.has(latinKey(name)),
    );
}

/**
 * Posts that end so, though not those of deputies and acting ones: 书记 is 县委书记 and not 县委副书记. A kind by its
 * name, and roles as they were printed, are found too.
 */
function matchPosts(posts: readonly string[]): (membership: Membership) => boolean {
  const wanted = posts.map((post) => simplifiedForm(post.trim()));
  return ({ post, kind, evidence }) =>
    wanted.some((one) => {
      if (kind === one || post === one) return true;
      if (post.endsWith(one) && !OTHER_POST.test(post.slice(0, -one.length))) return true;
      return evidence.some(({ role }) => role?.toLowerCase() === one.toLowerCase());
    });
}
