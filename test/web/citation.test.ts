import { expect } from 'chai';
import { describe, it } from 'mocha';
import { bibtex, gbt7714, type CitedNumber } from '../../src/web/numbers/citation.js';

const cited: CitedNumber = {
  query: '乡村振兴 date:2023',
  total: { value: 12, relation: 'exact' },
  unit: 'reports',
  snapshot: '2026-01-02T03:04:05.000Z',
  visited: '2026-11-23',
  url: 'https://xianbao.example/cite?q=a_b',
};

describe('A citation', () => {
  it('has query, count, snapshot, day of the visit and address in GB/T 7714', () => {
    expect(gbt7714(cited)).to.equal(
      '县报. “乡村振兴 date:2023”检索结果：12 篇报道（快照 2026-01-02T03:04:05.000Z）[DB/OL]. ' +
        '(2026-01-02)[2026-11-23]. https://xianbao.example/cite?q=a_b.',
    );
  });

  it('says so where the number is a bound', () => {
    const bound: CitedNumber = { ...cited, total: { value: 12, relation: 'atMost' } };
    expect(gbt7714(bound)).to.include('至多 12 篇');
    expect(bibtex(bound)).to.include('at most 12 reports');
  });

  it('leaves no sign in BibTeX that would break it', () => {
    const text = bibtex({ ...cited, query: 'a{b}\\c & 5% _x' });
    expect(text).to.include('Search for abc \\& 5\\% \\_x: 12 reports');
    expect(text.split('{')).to.have.length(text.split('}').length);
  });
});
