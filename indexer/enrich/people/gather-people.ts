import type { Person } from '../../../src/model/report.js';
import type { Act, ActFindings } from './act.js';

/** Which part is kept of a person who has several. */
const STRENGTH: Readonly<Record<Person['part'], number>> = { attended: 0, presided: 1, spoke: 2 };

/** One entry a person: the strongest part, the longest role, in the order of first mention. */
export function gatherPeople({ acts, roles }: ActFindings): Omit<Person, 'nameLatin'>[] {
  const people = new Map<string, Omit<Person, 'nameLatin'>>();
  for (const act of acts.toSorted(comparePlaces)) {
    const known = people.get(act.name);
    const person = known ?? {
      name: act.name,
      role: roles.get(act.name) ?? act.role,
      part: act.part,
    };
    if (STRENGTH[act.part] > STRENGTH[person.part]) person.part = act.part;
    if (act.part === 'presided') person.presided = true;
    people.set(act.name, person);
  }
  return [...people.values()];
}

function comparePlaces(one: Act, other: Act): number {
  return one.paragraph - other.paragraph || one.offset - other.offset;
}
