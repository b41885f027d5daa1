import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../../../src/model/errors.js';
import { compileQuery } from '../../../../src/search/plan/compile-query.js';
import { warnOfHabits } from '../../../../src/search/query/warnings/warn-of-habits.js';

function isQuery(text: string): boolean {
  try {
    compileQuery(text, 'exact');
    return true;
  } catch (error) {
    if (error instanceof XianbaoError) return false;
    throw error;
  }
}

const warningsOf = (query: string) => warnOfHabits(query, isQuery);

describe('A query with a habit of other search engines', () => {
  const examples: [typed: string, code: string, suggestion: string][] = [
    ['甲 or 乙', 'operator_as_text', '甲 OR 乙'],
    ['甲 And 乙', 'operator_as_text', '甲 AND 乙'],
    ['甲 not 乙', 'operator_as_text', '甲 NOT 乙'],
    ['not 甲', 'operator_as_text', 'NOT 甲'],
    ['(甲 or 乙) and not 丙', 'operator_as_text', '(甲 OR 乙) AND NOT 丙'],
    ['甲 near/3 乙', 'operator_as_text', '甲 NEAR/3 乙'],
    ['甲 near/5000 乙', 'operator_as_text', '甲 NEAR/1000 乙'],
    ['甲 near 乙', 'operator_as_text', '甲 NEAR/10 乙'],
    ['甲 或者 乙', 'operator_as_text', '甲 OR 乙'],
    ['甲 && 乙', 'operator_as_text', '甲 AND 乙'],
    ['甲 ＆ 乙', 'operator_as_text', '甲 AND 乙'],
    ['甲 + 乙', 'operator_as_text', '甲 AND 乙'],
    ['+甲 ＋乙', 'operator_as_text', '甲 乙'],
    ['+"甲 丁" 乙', 'operator_as_text', '"甲 丁" 乙'],
    ['甲 - 乙', 'operator_as_text', '甲 -乙'],
    ['甲 － (乙 OR 丙)', 'operator_as_text', '甲 -(乙 OR 丙)'],
    ['甲 !乙', 'operator_as_text', '甲 -乙'],
    ['甲 ！“乙 丙”', 'operator_as_text', '甲 -“乙 丙”'],
    ['甲、乙', 'list_as_text', '(甲 OR 乙)'],
    ['甲，乙；丙', 'list_as_text', '(甲 OR 乙 OR 丙)'],
    ['甲/乙', 'list_as_text', '(甲 OR 乙)'],
    ['甲 / 乙', 'list_as_text', '(甲 OR 乙)'],
    ['甲, 乙 丙', 'list_as_text', '(甲 OR 乙) 丙'],
    ['-甲、乙', 'list_as_text', '-(甲 OR 乙)'],
    ['丙 NEAR/3 甲、乙', 'list_as_text', '丙 NEAR/3 (甲 OR 乙)'],
    ['党（工）委、村（居）委', 'list_as_text', '(党（工）委 OR 村（居）委)'],
    ['speaker:张三、李四', 'list_as_text', '(speaker:张三 OR speaker:李四)'],
    ['标题：甲', 'field_as_text', 'title:甲'],
    ['標題:甲', 'field_as_text', 'title:甲'],
    ['标题： "甲 乙"', 'field_as_text', 'title:"甲 乙"'],
    ['县：怀集 甲', 'field_as_text', 'county:怀集 甲'],
    ['‘甲’', 'quotation_as_text', '"甲"'],
    ['‘甲 乙’ 丙', 'quotation_as_text', '"甲 乙" 丙'],
    ["'party branch'", 'quotation_as_text', '"party branch"'],
    ['『甲 乙』', 'quotation_as_text', '"甲 乙"'],
  ];
  for (const [typed, code, suggestion] of examples) {
    it(`is warned of with a suggestion: ${typed}`, () => {
      const warnings = warningsOf(typed);
      expect(warnings.map((warning) => warning.code)).to.deep.equal([code]);
      expect(warnings[0]!.suggestion).to.equal(suggestion);
    });
  }

  it('gets one warning a habit, each with the whole query mended', () => {
    const warnings = warningsOf('甲 or 乙 标题：丙 丁、戊');
    expect(warnings.map(({ code }) => code)).to.deep.equal([
      'operator_as_text',
      'field_as_text',
      'list_as_text',
    ]);
    for (const { suggestion } of warnings) {
      expect(suggestion).to.equal('甲 OR 乙 title:丙 (丁 OR 戊)');
    }
  });

  it('keeps what cannot be meant so, and mends the rest', () => {
    expect(warningsOf('甲 or 乙 县：火星').map(({ suggestion }) => suggestion)).to.deep.equal([
      '甲 OR 乙 县：火星',
    ]);
  });

  const innocent = [
    '甲 OR 乙',
    '"甲 or 乙"',
    '“甲、乙”',
    '「甲 - 乙」',
    'title:"甲、乙"',
    'role:县委副书记、县长',
    '1,000人',
    '5、6月',
    'km/h',
    'https://a.example/b',
    '互联网+政务',
    'a-b',
    '10:30',
    '日期：不详',
    "people's",
    '',
  ];
  for (const query of innocent) {
    it(`is not ${JSON.stringify(query)}`, () => {
      expect(warningsOf(query)).to.deep.equal([]);
    });
  }

  it('gets a suggestion that is a query itself and keeps its words, whatever is typed', () => {
    const piece = fc.constantFrom(
      '甲',
      '乙',
      'party',
      '2023',
      '"丙 丁"',
      '(',
      ')',
      'OR',
      '-',
      '!',
      '+',
      '&&',
      'or',
      'not',
      ...[
        'near/3',
        '、',
        '，',
        '/',
        ' ',
        ' ',
        ' ',
        '标题：',
        '县：',
        '‘',
        '’',
        '『',
        '』',
        'title:',
        '*',
      ],
    );
    const words = (text: string) =>
      (text.match(/[甲乙丙丁]|party|2023/gu) ?? []).toSorted().join(' ');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 14 }), (query) => {
        for (const { suggestion } of warningsOf(query)) {
          expect(isQuery(suggestion), `${query} -> ${suggestion}`).to.equal(true);
          expect(words(suggestion), `${query} -> ${suggestion}`).to.equal(words(query));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
