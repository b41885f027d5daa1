import { ACTIVITY_KINDS, type ActivityKind } from '../../model/office/activity.js';
import { countOfficeMonths } from './office-months.js';
import type { FoundOfficial, OfficialQuestion } from './questions.js';
import type { Official, Register } from './register.js';
import { listOfficial } from './select-officials.js';

/** As many others of a name are listed. */
const MAX_NAMESAKES = 50;

/** One official with all that the reports show; `undefined` where there is none of that id. */
export function showOfficial(
  register: Register,
  { id, offset, limit }: OfficialQuestion,
): FoundOfficial | undefined {
  const official = register.byId.get(id);
  if (official === undefined) return undefined;
  const { memberships, mentions } = official;
  const kinds = Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, 0])) as Record<
    ActivityKind,
    number
  >;
  for (const { report } of mentions) kinds[report.activity] += 1;
  const newest = mentions.toReversed().slice(offset, offset + limit);
  return {
    ...listOfficial(official, memberships),
    months: memberships.map((membership) => countOfficeMonths(membership, mentions)),
    activities: {
      kinds,
      total: mentions.length,
      reports: newest.map(({ report, role, part }) => ({
        key: report.key,
        day: report.day,
        kind: report.activity,
        role,
        part,
      })),
    },
    namesakes: listNamesakes(register, official),
  };
}

function listNamesakes({ officials }: Register, official: Official): FoundOfficial['namesakes'] {
  return officials
    .filter((other) => other.name === official.name && other.id !== official.id)
    .slice(0, MAX_NAMESAKES)
    .map(({ id, name, nameLatin, county }) => ({ id, name, nameLatin, county }));
}
