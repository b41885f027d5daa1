import { expect } from 'chai';
import { describe, it } from 'mocha';
import { CITATION_PRINTERS } from '../../src/model/citation/formats.js';
import { citeNumber, type CitedNumber } from '../../src/web/numbers/citation.js';

const cited: CitedNumber = {
  query: '乡村振兴 date:2023',
  total: { value: 12, relation: 'exact' },
  unit: 'reports',
  snapshot: '2026-01-02T03:04:05.000Z',
  engine: '1.21.0',
  visited: '2026-11-23',
  url: 'https://xianbao.example/cite?q=a_b',
};
const gbt7714 = (number: CitedNumber) => CITATION_PRINTERS.gbt7714.print(citeNumber(number, 'zh'));
const bibtex = (number: CitedNumber) => CITATION_PRINTERS.bibtex.print(citeNumber(number, 'en'));

describe('A citation of a number', () => {
  it('has query, count, snapshot, day of the visit and address in GB/T 7714', () => {
    expect(gbt7714(cited)).to.equal(
      '县报. “乡村振兴 date:2023”检索结果：12 篇报道（快照 2026-01-02T03:04:05.000Z，检索引擎 Meilisearch 1.21.0）[DB/OL]. ' +
        '(2026-01-02)[2026-11-23]. https://xianbao.example/cite?q=a_b.',
    );
  });

  it('says in English what was asked, and of which state, and nothing of an engine that is not known', () => {
    expect(bibtex(cited)).to.include('2026-01-02T03:04:05.000Z, asked by Meilisearch 1.21.0');
    const unknown = { ...cited, engine: null };
    expect(bibtex(unknown) + gbt7714(unknown)).not.to.include('Meilisearch');
  });

  it('says so where the number is a bound', () => {
    const bound: CitedNumber = { ...cited, total: { value: 12, relation: 'atMost' } };
    expect(gbt7714(bound)).to.include('至多 12 篇');
    expect(bibtex(bound)).to.include('at most 12 reports');
  });

  it('has a key of its own, also beside another of the same day and count', () => {
    const other = { ...cited, url: 'https://xianbao.example/cite?q=c' };
    const keys = [cited, other].map((number) => citeNumber(number, 'en').key);
    expect(keys[0]).not.to.equal(keys[1]);
    expect(keys[0]).to.match(/^xianbao-2026-01-02-[a-z0-9]+$/u);
    expect(citeNumber(cited, 'zh').key).to.equal(keys[0]);
  });
});
