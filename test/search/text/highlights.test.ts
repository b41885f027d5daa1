import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { concordanceLines } from '../../../src/search/lines/concordance-lines.js';
import type { StoredReport } from '../../../src/search/plan/engine-search.js';
import { findHighlights, markText } from '../../../src/search/text/highlights.js';
import { cutSnippets } from '../../../src/search/text/snippets.js';

const REPORT = {
  title: '乡村 振兴',
  body: '会议讨论乡村振兴，ＡＢ　与 ab。\n甲甲 乙。乙\n乡村',
};

const sought = (q: string) => compileQuery(q, 'exact').sought;
const marked = (q: string) =>
  findHighlights(REPORT, sought(q)).map(({ field, paragraph, start, length }) => {
    const text = field === 'title' ? REPORT.title : REPORT.body.split('\n')[paragraph]!;
    return text.slice(start, start + length);
  });

describe('Highlights', () => {
  it('are the terms as they are printed', () => {
    expect(marked('乡村振兴')).to.deep.equal(['乡村 振兴', '乡村振兴']);
    expect(marked('ab')).to.deep.equal(['ＡＢ', 'ab']);
    expect(marked('title:乡村')).to.deep.equal(['乡村']);
    expect(marked('-乡村')).to.deep.equal([]);
  });

  it('do not overlap: the first is marked, and the longer one of two that begin together', () => {
    expect(marked('乡村 OR 乡村振兴')).to.deep.equal(['乡村 振兴', '乡村振兴', '乡村']);
    expect(marked('乡村 OR 村振')).to.deep.equal(['乡村', '乡村', '乡村']);
  });

  it('are both terms of NEAR where they are near each other, and only there', () => {
    expect(marked('甲 NEAR/0 乙')).to.deep.equal(['甲', '乙']);
    expect(cutSnippets(REPORT, sought('甲 NEAR/0 乙'))).to.deep.equal([
      {
        field: 'body',
        text: '甲甲 乙。乙',
        matches: [
          [1, 1],
          [3, 1],
        ],
      },
    ]);
  });

  it('are the same in a snippet, in a text by itself, in a report and in a concordance', () => {
    const character = fc.constantFrom(
      '甲',
      '乙',
      '丙',
      'a',
      'Ｂ',
      '①',
      '，',
      ' ',
      '\n',
      '😀',
      '\u0301',
    );
    const text = fc.string({ unit: character, maxLength: 60 });
    const term = fc.constantFrom(
      '甲',
      '甲乙',
      'a',
      'ab',
      '1',
      '乙 丙',
      '甲 NEAR/2 乙',
      'a*',
      '甲 -丙',
    );
    fc.assert(
      fc.property(text, fc.array(term, { minLength: 1, maxLength: 3 }), (body, terms) => {
        const expression = sought(terms.map((each) => `(${each})`).join(' OR '));
        const report = { title: '', body };
        const highlights = findHighlights(report, expression);
        const begins = [0];
        for (const each of body.split('\n')) begins.push(begins.at(-1)! + each.length + 1);
        expect(markText(body, expression)).to.deep.equal(
          highlights.map(({ paragraph, start, length }) => [begins[paragraph]! + start, length]),
        );
        const paragraphs = body.split('\n');
        for (const { matches, text: shown } of cutSnippets(report, expression)) {
          // No paragraph is longer than a snippet, so each is shown whole.
          const isShown = paragraphs.some((each, i) => {
            const own = highlights.filter(({ paragraph }) => paragraph === i);
            const marks = own.map(({ start, length }) => [start, length]);
            return each === shown && JSON.stringify(marks) === JSON.stringify(matches);
          });
          expect(isShown, JSON.stringify({ shown, matches })).to.equal(true);
        }
        const lines = concordanceLines(report as StoredReport, expression!, {
          width: 5,
          isSentence: false,
        }).map(({ paragraph, offset, match }) => ({
          paragraph,
          start: offset,
          length: match.length,
        }));
        for (const { field: _, ...highlight } of highlights)
          expect(lines).to.deep.include(highlight);
        for (const { paragraph, start, length } of lines) {
          const isMarked = highlights.some(
            (each) =>
              each.paragraph === paragraph &&
              each.start < start + length &&
              start < each.start + each.length,
          );
          expect(isMarked, `${paragraph} ${start}`).to.equal(true);
        }
      }),
    );
  });
});
