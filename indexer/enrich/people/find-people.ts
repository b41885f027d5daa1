import type { Person, Report } from '../../../src/model/report.js';
import { romanizeName } from './romanize-name.js';
import type { ActFindings } from './act.js';
import { findActs } from './find-acts.js';
import { gatherPeople } from './gather-people.js';

/**
 * The named persons who spoke, presided or attended, in the order in which they are first named. A person
 * who is only mentioned is left out. `findings` is what `findActs` makes of the report, where that is known.
 */
export function findPeople(
  report: Pick<Report, 'title' | 'body' | 'lang'>,
  findings: ActFindings = findActs(report),
): Person[] {
  return gatherPeople(findings).map((person) => ({
    ...person,
    nameLatin: romanizeName(person.name),
  }));
}
