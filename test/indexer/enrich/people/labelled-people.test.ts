import { join } from 'node:path';
import { expect } from 'chai';
import { it } from 'mocha';
import { measurePeople } from '../../../../scripts/dev/quality/quality-people.js';
import { describeWithSharedData } from '../../../support/shared-data.js';

/** One of 107 speakers is missed, and of 135 people: an investigative reporter who makes something known. */
const LEAST_F1 = 0.995;

describeWithSharedData('the labelled news and work reports', (folder) => {
  it('are read with all people but one', () => {
    const { speakers, people, part, presided, misses } = measurePeople(join(folder, 'people'));
    expect(speakers.f1, misses.join('\n')).to.be.at.least(LEAST_F1);
    expect(people.f1, misses.join('\n')).to.be.at.least(LEAST_F1);
    expect(part.accuracy).to.equal(1);
    expect(presided.accuracy).to.equal(1);
  });
});
