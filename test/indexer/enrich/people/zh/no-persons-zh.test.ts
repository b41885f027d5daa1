import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isNoPerson, isPlaceStem } from '../../../../../indexer/enrich/people/zh/no-persons-zh.js';
import { divisionNames } from '../../../../../src/model/place/counties.js';
import { splitName } from '../../../../../src/model/place/place-names.js';
import { describePeople, peopleFound, type PeopleCase } from '../../../../support/people-found.js';

/** Every county and prefecture of China, those of former times too, short of its kind: 怀集, 阿克苏. */
const stems = [...new Set(divisionNames().map(({ name }) => splitName(name).base))].filter((stem) =>
  /^\p{Script=Han}{2,}$/u.test(stem),
);

const cases: Record<string, PeopleCase[]> = {
  'what stands before an office is no person': [
    ['where it is short for a bureau', '由文旅局长、住建局长带队检查。'],
    ['nor in a list of offices', '镇党委书记、文旅局长、党校校长、安监局长和民宗主任出席会议。'],
    [
      'where it is a county',
      '县委书记韦青禾与黎平县长座谈。安吉区长表示，要合作。',
      '韦青禾 / 县委书记 / attended',
    ],
    [
      'but for a name',
      '在走访过程中梁柏副市长到村里参加调研，会上，韦然书记讲话。',
      '梁柏 / 副市长 / attended',
      '韦然 / 书记 / spoke',
    ],
  ],
  'what stands behind a place is another place': [
    ['before a verb of speech', '贵州省黎平介绍，今年丰收。全省高明介绍，收成不错。'],
    ['in a list of those who came', '贵州省安福参加会议。贵州省兰考、河南省黎平参加会议。'],
  ],
};

describe('what looks like a name and is none', () => {
  describePeople(cases);

  it('holds all counties and prefectures', () => {
    expect(stems).to.have.length.above(2500);
    for (const stem of ['怀集', '阿克苏', '黎平', '来宾']) expect(isPlaceStem(stem)).to.equal(true);
    for (const name of ['韦青禾', '梁柏舟']) expect(isPlaceStem(name)).to.equal(false);
  });

  it('is a field of work before an office alone', () => {
    expect(isNoPerson('由', '文旅', '局长带队')).to.equal(true);
    expect(isNoPerson('由', '文旅', '带队')).to.equal(false);
    expect(isNoPerson('由', '文柏', '局长带队')).to.equal(false);
  });

  for (const sentence of [
    '县委书记与X县长座谈。',
    '市委书记、X区长参加会议。',
    '镇党委书记和X市长座谈。',
    'X县长表示，要合作。',
    '由X镇长带队检查。',
    '向X县长介绍了情况。',
    '调研组与X书记座谈。',
    '全省X介绍，今年丰收。',
    '贵州省X表示，今年丰收。',
    '贵州省X参加会议。',
  ])
    it(`is every county in ${sentence}`, () => {
      const body = stems.map((stem) => sentence.replace('X', stem)).join('\n');
      expect(peopleFound(body)).to.deep.equal([]);
    });
});
