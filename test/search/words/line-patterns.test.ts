import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Leaf } from '../../../src/search/query/expression.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { assertedLeaves } from '../../../src/search/query/expression.js';
import { PatternCounter, type PatternShape } from '../../../src/search/words/line-patterns.js';

const REPORT = ['春耕工作会议', '全县春耕工作、春耕备耕。', '抓好春耕'];

function patterns(query: string, shape: PatternShape, reports = [REPORT]): string[] {
  const leaves: Leaf[] = [...assertedLeaves(compileQuery(query, 'exact').sought!)];
  const counter = new PatternCounter(leaves, shape);
  for (const report of reports) counter.add(report);
  return counter
    .sorted()
    .map(({ left, match, right, ...each }) =>
      [left, match, right, each.count, each.reports].join('|'),
    );
}

describe('The patterns of lines', () => {
  it('count occurrences by the next word, and by nothing where a sign or the end is next', () => {
    expect(patterns('春耕', { side: 'right', words: 1 })).to.deep.equal([
      '|春耕|工作|2|1',
      '|春耕||1|1',
      '|春耕|备耕|1|1',
    ]);
  });

  it('count them by the word before, and by both, and by several words', () => {
    expect(patterns('春耕', { side: 'left', words: 1 })).to.include('全县|春耕||1|1');
    expect(patterns('春耕', { side: 'both', words: 1 })).to.include('全县|春耕|工作|1|1');
    expect(patterns('春耕', { side: 'right', words: 2 })).to.include('|春耕|工作会议|1|1');
  });

  it('take the rest of a word that a term cuts', () => {
    expect(patterns('会', { side: 'right', words: 1 })).to.deep.equal(['|会|议|1|1']);
    expect(patterns('议', { side: 'left', words: 1 })).to.deep.equal(['会|议||1|1']);
  });

  it('say how many reports have each', () => {
    const twice = patterns('春耕', { side: 'right', words: 1 }, [REPORT, REPORT]);
    expect(twice[0]).to.equal('|春耕|工作|4|2');
  });
});
