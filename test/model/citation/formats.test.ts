import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { CitedWork } from '../../../src/model/citation/cited-work.js';
import { CITATION_PRINTERS } from '../../../src/model/citation/formats.js';

const WORK: CitedWork = {
  key: 'xianbao-s001-v1',
  kind: 'page',
  author: '怀集发布',
  title: '怀集县召开会议',
  publisher: '怀集发布',
  lang: 'zh',
  issued: '2023-01-04',
  accessed: '2026-11-30',
  url: 'https://county.example/a_1?b={c}',
  note: 'Archived copy: https://xianbao.example/report?id=s001',
};
const print = (format: keyof typeof CITATION_PRINTERS, changed: Partial<CitedWork> = {}) =>
  CITATION_PRINTERS[format].print({ ...WORK, ...changed });

describe('A cited work', () => {
  it('has author, title, days and address in GB/T 7714, as that standard marks documents on the Web', () => {
    expect(print('gbt7714')).to.equal(
      '怀集发布. 怀集县召开会议[EB/OL]. (2023-01-04)[2026-11-30]. https://county.example/a_1?b={c}.',
    );
    expect(print('gbt7714', { kind: 'dataset' })).to.include('[DB/OL]');
    expect(print('gbt7714', { author: null })).to.match(/^怀集县召开会议\[EB/u);
  });

  it('has its day in words in APA, and its title first where it has no author', () => {
    expect(print('apa')).to.equal(
      '怀集发布. (2023, January 4). 怀集县召开会议. Retrieved November 30, 2026, from https://county.example/a_1?b={c}',
    );
    expect(print('apa', { author: null, publisher: 'county.example' })).to.match(
      /^怀集县召开会议\. \(2023, January 4\)\. county\.example\. Retrieved/u,
    );
    expect(print('apa', { kind: 'dataset', title: 'Is it?' })).to.include('Is it? [Data set]. ');
  });

  it('leaves no sign in BibTeX that would break it', () => {
    const text = print('bibtex', { title: 'a{b}\\c & 5% _x ~y ^z' });
    expect(text).to.match(/^@misc\{xianbao-s001-v1,\n {2}author = \{\{怀集发布\}\},/u);
    expect(text).to.include('abc \\& 5\\% \\_x \\textasciitilde{}y \\textasciicircum{}z');
    expect(text)
      .to.include('month = jan,')
      .and.to.include('url = {https://county.example/a_1?b=%7Bc%7D}');
    expect(text.split('{')).to.have.length(text.split('}').length);
  });

  it('is a record of RIS in one line a tag, with its end', () => {
    const lines = print('ris', { title: '两\n行', author: null }).split('\r\n');
    expect(lines[0]).to.equal('TY  - ELEC');
    expect(lines).to.include('TI  - 两 行').and.to.include('DA  - 2023/01/04');
    expect(lines.slice(-2)).to.deep.equal(['ER  - ', '']);
    expect(lines.some((line) => line.startsWith('AU'))).to.equal(false);
  });

  it('is one item of CSL-JSON', () => {
    const [item] = JSON.parse(print('csl')) as [Record<string, unknown>];
    expect(item).to.include({ id: 'xianbao-s001-v1', type: 'webpage', URL: WORK.url });
    expect(item.author).to.deep.equal([{ literal: '怀集发布' }]);
    expect(item.issued).to.deep.equal({ 'date-parts': [[2023, 1, 4]] });
  });
});
