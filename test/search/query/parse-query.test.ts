import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../../src/model/errors.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import type { Condition, Expression, Term } from '../../../src/search/query/expression.js';
import { parseQuery } from '../../../src/search/query/parse-query.js';
import { anyText } from '../../support/texts.js';

/** As docs/query-language.md has it. */
const MAX_ALTERNATIVES = 1000;

const term = (text: string): Term => ({ kind: 'term', term: text });
const prefix = (text: string): Term => ({ ...term(text), prefix: true });
const title = (text: string): Term => ({ ...term(text), title: true });
const near = (a: Term, b: Term, within: number): Expression => ({
  kind: 'near',
  terms: [a, b],
  within,
});
const date = (from?: string, to?: string): Condition => ({
  kind: 'date',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
const field = (name: 'county' | 'speaker' | 'channel' | 'lang', value: string): Condition => ({
  kind: 'field',
  field: name,
  value,
});
const not = (operand: Expression): Expression => ({ kind: 'not', operand });
const and = (...operands: Expression[]): Expression => ({ kind: 'and', operands });
const or = (...operands: Expression[]): Expression => ({ kind: 'or', operands });

/** Where a query is at fault, and what may have been meant. */
function faultOf(query: string) {
  try {
    compileQuery(query, 'exact');
  } catch (error) {
    if (error instanceof XianbaoError) {
      const { code, position, suggestion } = error;
      return { code, position, suggestion };
    }
    throw error;
  }
  throw new Error(`${query} is read`);
}

function expectSameAfterPrinting(query: string): void {
  const once = compileQuery(query, 'exact');
  const again = compileQuery(once.query, 'exact');
  expect(again.query).to.equal(once.query);
  expect(again.expression, once.query).to.deep.equal(once.expression);
}

const word = fc.oneof(
  fc.constantFrom(
    '甲',
    '乡村振兴',
    '5G基站',
    'party',
    '2023年',
    'a-b',
    '(一)',
    '“',
    'a"b',
    '−甲',
    '｢',
  ),
  fc.constantFrom('NEAR/3', 'NEAR', 'a*', '*', 'title:', 'date:', 'x:y', 'county:1', 'lang:zh'),
  fc.constantFrom('OR', 'not', 'a b', '|', ':', '"', '＂', '」', '”', '-', '）', '(', '〇'),
);
const quotedWord = fc
  .tuple(word, fc.constantFrom('""', '“”', '「」', '＂＂', '””'))
  .filter(([text, pair]) => !text.includes(pair[1]!))
  .map(([text, pair]) => `${pair[0]}${text}${pair[1]}`);

/** A query with a bound on the alternatives that it, and its negation, come to. */
interface BoundedQuery {
  text: string;
  alternatives: number;
  negated: number;
}

// A term has two forms at most, a county's name four codes; a NEAR of two terms has four pairs.
const leaf = (text: string): BoundedQuery => ({ text, alternatives: 4, negated: 4 });
const both = (a: BoundedQuery, b: BoundedQuery, text: string): BoundedQuery => ({
  text,
  alternatives: a.alternatives * b.alternatives,
  negated: a.negated + b.negated,
});
const either = (a: BoundedQuery, b: BoundedQuery, text: string): BoundedQuery => ({
  text,
  alternatives: a.alternatives + b.alternatives,
  negated: a.negated * b.negated,
});
const negate = ({ alternatives, negated }: BoundedQuery, text: string): BoundedQuery => ({
  text,
  alternatives: negated,
  negated: alternatives,
});

const { query } = fc.letrec<{ query: BoundedQuery }>((tie) => {
  const pair = fc.tuple(tie('query'), tie('query'));
  return {
    query: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      quotedWord.map(leaf),
      pair.map(([a, b]) => both(a, b, `(${a.text} ${b.text})`)),
      pair.map(([a, b]) => either(a, b, `(${a.text} OR ${b.text})`)),
      fc.tuple(quotedWord, quotedWord).map(([a, b]) => leaf(`(${a} NEAR/7 ${b})`)),
      fc
        .constantFrom('part*', '"a 5"*', 'role:书记', 'speaker:"张 三"', 'county:鼓楼区', '鄉村')
        .map(leaf),
      fc
        .constantFrom('date:2023..', 'title:"５ g"', 'channel:＂a"b＂', 'title:鄉', '鄉 NEAR/2 村')
        .map(leaf),
      pair.map(([a, b]) => either(a, b, `（${a.text}｜${b.text}）`)),
      tie('query').map((a) => negate(a, `-${a.text}`)),
      tie('query').map((a) => negate(a, `(NOT ${a.text})`)),
    ),
  };
});
/** Queries that have to be read: none comes to more alternatives than the language allows. */
const readableQuery = query
  .filter(({ alternatives, negated }) => Math.max(alternatives, negated) <= MAX_ALTERNATIVES)
  .map(({ text }) => text);

describe('parseQuery', () => {
  const examples: [string, Expression | undefined][] = [
    ['', undefined],
    ['  　', undefined],
    ['""', undefined],
    ['乡村振兴', term('乡村振兴')],
    ['乡 村', and(term('乡'), term('村'))],
    ['"乡 村"', term('乡村')],
    ['“Party  Branch”', term('party branch')],
    ['「甲」', term('甲')],
    ['甲 AND 乙', and(term('甲'), term('乙'))],
    ['甲 OR 乙 丙', or(term('甲'), and(term('乙'), term('丙')))],
    ['甲｜乙', or(term('甲'), term('乙'))],
    ['甲 -乙', and(term('甲'), not(term('乙')))],
    ['甲 NOT "乙 丙"', and(term('甲'), not(term('乙丙')))],
    ['－（甲 OR 乙）', not(or(term('甲'), term('乙')))],
    ['(甲 OR 乙) 丙', and(or(term('甲'), term('乙')), term('丙'))],
    ['甲-乙', term('甲-乙')],
    ['党（工）委', term('党(工)委')],
    ['５Ｇ基站', term('5g基站')],
    ['"OR"', term('or')],
    ['"(甲"', term('(甲')],
    ['"甲"(乙｜丙)', and(term('甲'), or(term('乙'), term('丙')))],
    ['10:30', term('10:30')],
    ['https://a.example/b', term('https://a.example/b')],
    ['*', term('*')],
    ['甲 NEAR/5 乙', near(term('甲'), term('乙'), 5)],
    ['甲 ＮＥＡＲ／５ “乙 丙”', near(term('甲'), term('乙丙'), 5)],
    ['甲 -乙 NEAR/0 丙', and(term('甲'), not(near(term('乙'), term('丙'), 0)))],
    ['(甲 OR 乙) NEAR/3 丙', or(near(term('甲'), term('丙'), 3), near(term('乙'), term('丙'), 3))],
    ['Part*', prefix('part')],
    ['"Party Bran"*', prefix('party bran')],
    ['party＊ NEAR/2 甲', near(prefix('party'), term('甲'), 2)],
    ['title:乡村', title('乡村')],
    ['TITLE：“乡 村”', title('乡村')],
    ['title:part*', { ...prefix('part'), title: true }],
    ['speaker:黎伟峰', field('speaker', '黎伟峰')],
    ['role:"县委 书记"', { kind: 'role', role: '县委书记' }],
    ['channel:怀集发布｜lang:EN', or(field('channel', '怀集发布'), field('lang', 'en'))],
    ['county:怀集', field('county', '441224')],
    ['county：441224', field('county', '441224')],
    ['-date:2023', not(date('2023-01-01', '2023-12-31'))],
    ['date:2024-02', date('2024-02-01', '2024-02-29')],
    ['date:2023-01-14', date('2023-01-14', '2023-01-14')],
    ['date:2023-01..2023-06', date('2023-01-01', '2023-06-30')],
    ['date:2023..', date('2023-01-01')],
    ['date：..２０２３', date(undefined, '2023-12-31')],
  ];
  for (const [text, wanted] of examples) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseQuery(text)).to.deep.equal(wanted);
    });
  }

  it('takes a county name for every county that bears it', () => {
    const { query } = compileQuery('甲 -county:鼓楼区', 'exact');
    expect(query).to.equal(
      '甲 -(county:320106 OR county:320302 OR county:350102 OR county:410204)',
    );
  });

  it('prints terms in their normal form and dates in full', () => {
    const { query } = compileQuery('（Ａ｜鄉村） date:2023-02 甲 AND 甲 NOT NOT 乙', 'exact');
    expect(query).to.equal('(a OR 鄉村 OR 乡村) date:2023-02-01..2023-02-28 甲 乙');
  });

  const faults: [query: string, position: number, suggestion: string | undefined][] = [
    ['甲 "乙', 2, '甲 "乙"'],
    ['“甲 乙', 0, '“甲 乙”'],
    ['甲 (乙', 2, '甲 (乙)'],
    ['甲) 乙', 1, '甲 乙'],
    ['甲 OR', 2, '甲'],
    ['| 甲', 0, '甲'],
    ['甲 NOT', 2, '甲'],
    ['AND 甲', 0, '甲'],
    ['NOT', 0, undefined],
    ['甲 NEAR 乙', 2, '甲 NEAR/10 乙'],
    ['甲 NEAR/999999 乙', 2, '甲 NEAR/1000 乙'],
    ['甲 NEAR/-1 乙', 2, '甲 NEAR/10 乙'],
    ['甲 NEAR/5 乙 NEAR/5 丙', 11, '甲 NEAR/5 乙 AND 丙'],
    ['甲 NEAR/5 title:乙', 2, '甲 AND title:乙'],
    ['甲 NEAR/5', 2, '甲'],
    ['😀 党*', 3, '😀 党'],
    ['甲**', 0, '"甲**"'],
    ['titel:甲', 0, '"titel:甲"'],
    ['甲 title: 乙', 2, '甲 title:乙'],
    ['date:', 0, 'date:2023-01..2023-06'],
    ['date:2023-02-30', 0, 'date:2023-02'],
    ['date:2023-06..2023-01', 0, 'date:2023-01..2023-06'],
    ['county:火星县', 0, '火星县'],
    ['county:"火星 县" 甲', 0, '"火星 县" 甲'],
    ['lang:de', 0, 'de'],
    ['speaker:黎*', 0, 'speaker:黎'],
    ['a* 党*', 3, 'a* 党'],
    ['"a*党"* 乙', 0, '"a*党" 乙'],
    ['甲 date:2023-1-5 -乙', 2, '甲 date:2023-01-05 -乙'],
    ['甲 date:soon -乙', 2, '甲 soon -乙'],
    ['title:"" 甲', 0, '甲'],
    ['speaker:"" 甲 lang:zh', 0, '甲 lang:zh'],
    ['title:(甲 OR -乙) 丙', 0, '(title:甲 OR -title:乙) 丙'],
    ['(title:) 甲', 1, '() 甲'],
    ['county:怀集县、广宁县 甲', 0, '(county:怀集县 OR county:广宁县) 甲'],
    ['((甲 -乙', 1, '((甲 -乙))'],
    ['甲)) 乙', 1, '甲 乙'],
    ['甲 (乙 title:) date:2023-1', 5, '甲 (乙 ) date:2023-01'],
  ];
  for (const [text, position, suggestion] of faults) {
    it(`says what is wrong with ${text}, where, and what may be meant`, () => {
      expect(faultOf(text)).to.deep.equal({ code: 'invalid_query', position, suggestion });
      if (suggestion !== undefined) expect(() => compileQuery(suggestion, 'exact')).not.to.throw();
    });
  }

  it('suggests only what is a query itself', () => {
    const piece = fc.constantFrom(
      '甲',
      '"',
      '“',
      '(',
      ')',
      ' ',
      ' OR ',
      '-',
      '*',
      'title:',
      'date:',
      '2023-1',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        try {
          parseQuery(text);
        } catch (error) {
          const { suggestion } = error as XianbaoError;
          if (suggestion !== undefined) expect(() => parseQuery(suggestion), text).not.to.throw();
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses a query without end', () => {
    expect(faultOf('党'.repeat(3_334)).code).to.equal('invalid_query');
    expect(() => compileQuery('a'.repeat(10_000), 'exact')).not.to.throw();
  });

  for (const sign of ['(', '-', 'NOT ', '-(']) {
    it(`refuses ${sign} nested thousands deep instead of running out of stack`, () => {
      expect(faultOf(`${sign.repeat(9_996 / sign.length)}甲`).code).to.equal('invalid_query');
    });
  }

  it('reads what it printed as what it read', () => {
    fc.assert(fc.property(readableQuery, expectSameAfterPrinting), { numRuns: 2000 });
  });

  it('reads any text as a query or says invalid_query', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          try {
            expectSameAfterPrinting(text);
          } catch (error) {
            if (!(error instanceof XianbaoError)) throw error;
            expect(faultOf(text).code).to.match(/^(?:invalid_query|query_too_complex)$/u);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
