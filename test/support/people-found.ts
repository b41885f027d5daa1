import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findPeople } from '../../indexer/enrich/people/find-people.js';
import type { Person } from '../../src/model/report.js';

/** A body, what of it is shown, and the people that are to be found there. */
export type PeopleCase = [says: string, body: string, ...people: string[]];

/** The people of a body, each as `name / role / part`, `+` where one who spoke presided too. */
export function peopleFound(body: string, lang: 'zh' | 'en' = 'zh'): string[] {
  return findPeople({ title: '', body, lang }).map(described);
}

/** A test for each case of some groups. */
export function describePeople(groups: Record<string, PeopleCase[]>): void {
  for (const [what, group] of Object.entries(groups)) {
    describe(what, () => {
      for (const [says, body, ...people] of group)
        it(`knows ${says}`, () => expect(peopleFound(body)).to.deep.equal(people));
    });
  }
}

function described({ name, role, part, presided }: Person): string {
  return `${name} / ${role ?? '-'} / ${part}${presided && part === 'spoke' ? '+' : ''}`;
}
