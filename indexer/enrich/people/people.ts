import type { Person, Report } from '../../../src/model/report.js';
import { latinName } from './latin-name.js';
import type { Findings } from './act.js';
import { findActs } from './acts.js';
import { peopleFrom } from './gather.js';

/**
 * The named persons who spoke, presided or attended, in the order in which they are first named. A person
 * who is only mentioned is left out. `findings` is what `findActs` makes of the report, where that is known.
 */
export function findPeople(
  report: Pick<Report, 'title' | 'body' | 'lang'>,
  findings: Findings = findActs(report),
): Person[] {
  return peopleFrom(findings).map((person) => ({
    ...person,
    nameLatin: latinName(person.name),
  }));
}
