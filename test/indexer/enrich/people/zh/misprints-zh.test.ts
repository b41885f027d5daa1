import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Act } from '../../../../../indexer/enrich/people/act.js';
import { mendMisprints } from '../../../../../indexer/enrich/people/zh/misprints-zh.js';
import { peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: PeopleCase[] = [
  [
    'is that of the one named first, with the same sound and office',
    '县政府副秘书长覃朝晖陪同调研。\n覃朝辉副秘书长提出要求。',
    '覃朝晖 / 县政府副秘书长 / spoke',
  ],
  [
    'is none where both are named together',
    '副县长覃小红、覃晓红参加会议。',
    '覃小红 / 副县长 / attended',
    '覃晓红 / 副县长 / attended',
  ],
  [
    'is none where they bear other offices',
    '县长覃小红参加会议。\n教师覃晓红发言说，好。',
    '覃小红 / 县长 / attended',
    '覃晓红 / 教师 / spoke',
  ],
];

/** Names that share two characters or one with many others, some of them of one sound. */
function inventActs(count: number): Act[] {
  return Array.from({ length: count }, (_, i) => {
    const given = String.fromCodePoint(0x4e00 + (i % 100), 0x5000 + Math.floor(i / 100));
    return { name: `覃${given}`, role: '县长', part: 'spoke', verb: '说', paragraph: i, offset: 0 };
  });
}

describe('a name misprinted by a character', () => {
  for (const [says, body, ...people] of cases)
    it(says, () => expect(peopleFound(body)).to.deep.equal(people));

  it('takes time in proportion to the names', () => {
    const acts = inventActs(40_000);
    const mended = mendMisprints(acts, new Map(acts.map(({ name, role }) => [name, role])));
    expect(mended).to.have.length(acts.length);
    expect(new Set(mended.map(({ name }) => name)).size).to.be.below(acts.length);
  }).timeout(20_000);
});
