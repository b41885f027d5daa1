import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { cutSnippets } from '../../../src/search/text/snippets.js';

const FILLER = '其余从略'.repeat(60);

/** The snippets of a body, the marked parts in brackets. */
function snippets(body: string | string[], q: string): string[] {
  const report = { title: '简讯', body: [body].flat().join('\n') };
  return cutSnippets(report, compileQuery(q, 'exact').sought).map(({ text, matches }) =>
    matches.reduceRight(
      (shown, [start, length]) =>
        `${shown.slice(0, start)}[${shown.slice(start, start + length)}]${shown.slice(start + length)}`,
      text,
    ),
  );
}

describe('Snippets', () => {
  it('are the first two paragraphs with a term, where those show every term', () => {
    const body = ['开头。', '一说水库。', '二说水库和塘坝。', '三说水库。'];
    expect(snippets(body, '水库')).to.deep.equal(['一说[水库]。', '二说[水库]和塘坝。']);
    expect(snippets(body, '水库 塘坝')).to.deep.equal(['一说[水库]。', '二说[水库]和[塘坝]。']);
  });

  it('go on until each term is shown that occurs', () => {
    const body = [
      '一说水库。',
      '二说水库。',
      '三说水库。',
      '再说塘坝。',
      '末了说沟渠。',
      '又说沟渠。',
    ];
    expect(snippets(body, '水库 塘坝 OR 沟渠 OR 堰塘')).to.deep.equal([
      '一说[水库]。',
      '二说[水库]。',
      '再说[塘坝]。',
      '末了说[沟渠]。',
    ]);
  });

  it('are several of one paragraph where its terms stand far apart, and one where they do not', () => {
    const far = snippets(`水库${FILLER}塘坝`, '水库 塘坝');
    expect(far).to.have.length(2);
    expect(far[0]).to.match(/^\[水库\].*…$/u);
    expect(far[1]).to.match(/^….*\[塘坝\]$/u);
    const gap = FILLER.slice(0, 150);
    expect(snippets(`水库${gap}塘坝`, '水库 塘坝')).to.deep.equal([`[水库]${gap}[塘坝]`]);
  });

  it('find a term that is printed otherwise than it was typed', () => {
    const body = ['一说PARTY。', '二说party。', '三说party。', '再说 塘 坝。'];
    expect(snippets(body, 'party 塘坝')).to.deep.equal([
      '二说[party]。',
      '三说[party]。',
      '再说 [塘 坝]。',
    ]);
    expect(snippets(['水 库。', '水\u3000库。', '水  库。'], '水库')).to.deep.equal([
      '[水 库]。',
      '[水\u3000库]。',
    ]);
  });

  it('show the paragraph in which NEAR was met, both terms marked', () => {
    const body = ['先说抗旱。', '又说抗旱。', '打井。', '抗旱与打井并举，以后另说打井。'];
    expect(snippets(body, '抗旱 NEAR/3 打井')).to.deep.equal([
      '[抗旱]与[打井]并举，以后另说打井。',
    ]);
    expect(snippets(body, '抗旱 OR 抗旱 NEAR/3 打井')).to.deep.equal([
      '先说[抗旱]。',
      '又说[抗旱]。',
      '[抗旱]与[打井]并举，以后另说打井。',
    ]);
  });

  it('are the beginning where the body has no term, beside a title that has one', () => {
    const report = { title: '水库简讯', body: '开头。\n结尾。' };
    const { sought } = compileQuery('水库', 'exact');
    expect(cutSnippets(report, sought)).to.deep.equal([
      { field: 'title', text: '水库简讯', matches: [[0, 2]] },
      { field: 'body', text: '开头。', matches: [] },
    ]);
    expect(snippets('开头。', '')).to.deep.equal(['开头。']);
  });

  it('are at most twenty', () => {
    const terms = Array.from({ length: 30 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    expect(snippets(terms, terms.join(' OR '))).to.have.length(20);
  });

  it('show every term that occurs, wherever paragraphs break', () => {
    const piece = fc.constantFrom(
      '水库',
      '塘坝',
      '沟渠',
      '水 库',
      '，',
      '\n',
      FILLER,
      'ab',
      'ＡＢ',
    );
    const term = fc.constantFrom('水库', '塘坝', '沟渠', 'ab', '库');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 15 }),
        fc.uniqueArray(term, { minLength: 1 }),
        (pieces, terms) => {
          const body = pieces.join('');
          const shown = cutSnippets(
            { title: '', body },
            compileQuery(terms.join(' OR '), 'exact').sought,
          ).map(({ text }) => text);
          for (const each of terms) {
            const own = compileQuery(each, 'exact').sought;
            const occurs = (text: string) =>
              cutSnippets({ title: '', body: text }, own).some(({ matches }) => matches.length > 0);
            if (occurs(body))
              expect(shown.some(occurs), `${each} in ${shown.join('|')}`).to.equal(true);
          }
        },
      ),
    );
  });
});
