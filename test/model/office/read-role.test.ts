import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readRole } from '../../../src/model/office/read-role.js';

const HUAIJI = '441224';
const KUNSHAN = '320583';
const GULOU = '320106';

function read(role: string, county?: string): string[] {
  return readRole(role, { county }).map(({ post, level, kind, county: other, isUnknown }) =>
    [post, level, kind, other, isUnknown && 'unknown'].filter(Boolean).join(' '),
  );
}

describe('A role', () => {
  it('is one post however it names the county', () => {
    const forms = ['县委书记', '怀集县委书记', '中共怀集县委书记', '广东省肇庆市怀集县委书记'];
    for (const role of [...forms, 'Party Secretary of Huaiji County'])
      expect(read(role, HUAIJI), role).to.deep.equal(['县委书记 county secretary']);
    for (const role of ['怀集县县长', '怀集县长', '怀集县人民政府县长', 'Huaiji County head'])
      expect(read(role, HUAIJI), role).to.deep.equal(['县长 county head']);
  });

  it('is one post in Chinese and in English', () => {
    const pairs = [
      ['县委副书记、县长', 'deputy secretary of the county party committee and head of the county'],
      ['县人大常委会主任', "director of the Standing Committee of the County People's Congress"],
      ['县政协主席', 'chairman of the county CPPCC'],
      [
        '县委常委、组织部部长',
        'member of the Standing Committee of the County Party Committee and head of the organization department',
      ],
      ['常务副县长', 'executive deputy county head'],
      ['县农业农村局局长', 'director of the county bureau of agriculture and rural affairs'],
      ['县人武部部长', 'head of the county armed forces department'],
    ];
    for (const [zh = '', en = ''] of pairs)
      expect(read(en, HUAIJI), en).to.deep.equal(read(zh, HUAIJI));
  });

  it('is taken apart into its offices', () => {
    expect(read('县政府党组成员、副县长、县公安局局长', HUAIJI)).to.deep.equal([
      '县政府党组成员 county partyGroup',
      '副县长 county deputyHead',
      '县公安局局长 county departmentHead',
    ]);
    expect(read('县人大常委会党组书记、主任', HUAIJI)).to.include(
      '县人大常委会主任 county congressDirector',
    );
    expect(read('副县长兼公安局局长', HUAIJI)).to.have.length(2);
  });

  it('belongs to the county that it names', () => {
    expect(read('封开县副县长', HUAIJI)).to.deep.equal(['副县长 county deputyHead 441225']);
    expect(read('Secretary of the Fengkai County Party Committee', HUAIJI)).to.deep.equal([
      '县委书记 county secretary 441225',
    ]);
    expect(read('代县长', HUAIJI), 'not of 代县').to.deep.equal(['代县长 county head']);
  });

  it('has the level of its unit where that stands', () => {
    expect(read('市委书记', KUNSHAN)).to.deep.equal(['市委书记 county secretary']);
    expect(read('市委书记', HUAIJI)).to.deep.equal(['市委书记 prefecture secretary']);
    expect(read('苏州市委书记', KUNSHAN)).to.deep.equal(['市委书记 prefecture secretary']);
    expect(read('市委书记', '110105')).to.deep.equal(['市委书记 province secretary']);
    expect(read('区委书记', GULOU)).to.deep.equal(['区委书记 county secretary']);
    expect(read('扬武镇党委书记', '522636')).to.deep.equal(['扬武镇党委书记 township secretary']);
    expect(read('黄杜村党总支书记', '330523')).to.deep.equal([
      '黄杜村党组织书记 village secretary',
    ]);
  });

  it('is one office however it is held', () => {
    for (const role of ['副县长（挂职）', '副县长(正处级)', '副县长（兼）'])
      expect(read(role, HUAIJI), role).to.deep.equal(['副县长 county deputyHead']);
  });

  it('that was left is none, nor is one that names no office', () => {
    for (const role of ['原县委书记', '前县长', 'former county head', '县领导', '同志'])
      expect(read(role, HUAIJI), role).to.deep.equal([]);
    expect(read('原阳县委书记')).to.deep.equal(['县委书记 county secretary 410725']);
  });

  it('that the table lacks stays as it was printed', () => {
    expect(read('企业总经理', HUAIJI)).to.deep.equal(['企业总经理 other other unknown']);
  });
});
