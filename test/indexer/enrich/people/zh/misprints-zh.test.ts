import { expect } from 'chai';
import { describe, it } from 'mocha';
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

describe('a name misprinted by a character', () => {
  for (const [says, body, ...people] of cases)
    it(says, () => expect(peopleFound(body)).to.deep.equal(people));
});
