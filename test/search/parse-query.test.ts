import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../src/model/errors.js';
import { printed, type Expression } from '../../src/search/expression.js';
import { parseQuery } from '../../src/search/parse-query.js';
import { anyText } from '../support/texts.js';

const term = (text: string): Expression => ({ kind: 'term', term: text });
const not = (operand: Expression): Expression => ({ kind: 'not', operand });
const and = (...operands: Expression[]): Expression => ({ kind: 'and', operands });
const or = (...operands: Expression[]): Expression => ({ kind: 'or', operands });

/** Where a query is at fault. */
function faultOf(query: string): { code: string; position: number | undefined } {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof XianbaoError) return { code: error.code, position: error.position };
    throw error;
  }
  throw new Error(`${query} is read`);
}

/** 甲 (乙 丙) says what 甲 乙 丙 says. */
function flat(expression: Expression): Expression {
  if (expression.kind === 'term') return expression;
  if (expression.kind === 'not') return not(flat(expression.operand));
  const operands = expression.operands.map(flat).flatMap((operand) => {
    return operand.kind === expression.kind ? operand.operands : [operand];
  });
  return { kind: expression.kind, operands };
}

function expectSameAfterPrinting(query: string): void {
  const read = parseQuery(query);
  if (read === undefined) return;
  const again = parseQuery(printed(read));
  expect(again && flat(again), printed(read)).to.deep.equal(flat(read));
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
  fc.constantFrom('OR', 'not', 'a b', '|', ':', '"', '＂', '」', '”', '-', '）', '(', '〇'),
);
const quotedWord = fc
  .tuple(word, fc.constantFrom('""', '“”', '「」', '＂＂', '””'))
  .filter(([text, pair]) => !text.includes(pair[1]!))
  .map(([text, pair]) => `${pair[0]}${text}${pair[1]}`);
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    quotedWord,
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `（${a}｜${b}）`),
    tie('query').map((a) => `-${a}`),
    tie('query').map((a) => `(NOT ${a})`),
  ),
}));

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
  ];
  for (const [text, wanted] of examples) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseQuery(text)).to.deep.equal(wanted);
    });
  }

  const faults: [string, number][] = [
    ['甲 "乙', 2],
    ['“甲 乙', 0],
    ['甲 (乙', 2],
    ['甲) 乙', 1],
    ['甲 OR', 4],
    ['甲 NOT', 5],
  ];
  for (const [text, position] of faults) {
    it(`names position ${position} as what is wrong with ${text}`, () => {
      expect(faultOf(text)).to.deep.equal({ code: 'invalid_query', position });
    });
  }

  it('refuses a query without end', () => {
    expect(faultOf('党'.repeat(20_001)).code).to.equal('invalid_query');
  });

  for (const sign of ['(', '-', 'NOT ', '-(']) {
    it(`refuses ${sign} nested thousands deep instead of running out of stack`, () => {
      expect(faultOf(`${sign.repeat(19_000 / sign.length)}甲`).code).to.equal('invalid_query');
    });
  }

  it('reads what it printed as what it read', () => {
    fc.assert(fc.property(query, expectSameAfterPrinting), { numRuns: 1000 });
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
            expect(faultOf(text).code).to.equal('invalid_query');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
