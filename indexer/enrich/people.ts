import type { Person, Report } from '../../src/model/report.js';
import { latinName } from './latin-name.js';
import { actsOf } from './people/acts.js';
import { peopleFrom } from './people/gather.js';

/**
 * The named persons who spoke, presided or attended, in the order in which they are first named. A person
 * who is only mentioned is left out.
 */
export function peopleOf(report: Pick<Report, 'title' | 'body' | 'lang'>): Person[] {
  return peopleFrom(actsOf(report)).map((person) => ({
    ...person,
    nameLatin: latinName(person.name),
  }));
}
