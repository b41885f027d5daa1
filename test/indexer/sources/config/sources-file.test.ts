import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseSources } from '../../../../indexer/sources/config/sources-file.js';
import { XianbaoError } from '../../../../src/model/errors.js';
import { ROOT } from '../../../../scripts/cli/root.js';

const GOOD = `
sources:
  - id: huaiji-gov
    name: 怀集县人民政府
    county: 441224
    kind: site
    start: ["https://gov.example/index.html"]
    article: "/post_\\\\d+\\\\.html$"
`;

function problems(text: string): string[] {
  try {
    parseSources(text, 'sources.yml');
  } catch (error) {
    expect(error).to.be.instanceOf(XianbaoError).with.property('code', 'invalid_configuration');
    return (error as Error).message.split('\n');
  }
  throw new Error('The file was accepted.');
}

describe('sources.yml', () => {
  it('gives its sources with the defaults filled in', () => {
    const [source] = parseSources(`defaults: {delayMs: 250, contact: a@b.example}\n${GOOD}`, 'f');
    expect(source).to.deep.include({
      id: 'huaiji-gov',
      county: '441224',
      start: ['https://gov.example/index.html'],
      delayMs: 250,
      timezone: 'Asia/Shanghai',
      goneAfterHours: 24,
      contact: 'a@b.example',
      allowHosts: [],
      allowPrivate: false,
      maxListPages: 1000,
    });
    expect(source!.article!.test('https://gov.example/content/post_12.html')).to.equal(true);
  });

  it('takes what a source says over the defaults', () => {
    const [source] = parseSources(`defaults: {delayMs: 1}\n${GOOD}    delayMs: 9\n`, 'f');
    expect(source!.delayMs).to.equal(9);
  });

  it('is ready-made as an example', () => {
    const text = readFileSync(join(ROOT, 'sources.example.yml'), 'utf8');
    const sources = parseSources(text, 'sources.example.yml');
    expect(sources.map(({ kind }) => kind)).to.include.members(['site', 'feed', 'sitemap']);
  });

  it('tells all that is wrong at once, with line and field', () => {
    const found = problems(`defaults: {delayms: 3}
sources:
  - id: a
    name: A
    kind: page
    county: "999999"
    start: [ftp://x.example/]
  - id: a
    name: B
    kind: site
    start: []
    article: "("
    select: {titel: h1}
    nxet: a
    next: "a["
`);
    expect(found.slice(0, 5)).to.deep.equal([
      'sources.yml:1: defaults.delayms: there is no such key; did you mean delayMs?',
      'sources.yml:5: sources[0].kind: use site, feed or sitemap',
      'sources.yml:6: sources[0].county: no county has this code or name',
      'sources.yml:7: sources[0].start[0]: give a whole address, http://… or https://…',
      'sources.yml:8: sources[1].id: sources[0] has this id, too; give each its own',
    ]);
    expect(found.slice(5).map((line) => line.split(': ').slice(0, 2).join(' '))).to.deep.equal([
      'sources.yml:11 sources[1].start',
      'sources.yml:12 sources[1].article',
      'sources.yml:13 sources[1].select.titel',
      'sources.yml:14 sources[1].nxet',
      'sources.yml:15 sources[1].next',
    ]);
    expect(found[7]).to.match(/did you mean title\?$/u);
    expect(found[8]).to.match(/did you mean next\?$/u);
  });

  it('tells the line where YAML breaks off', () => {
    expect(problems('sources:\n  - id: a\n   name: [\n')[0]).to.match(/^sources\.yml:[34]: /u);
  });

  it('wants sources', () => {
    expect(problems('')).to.deep.equal(['sources.yml:1: sources: list the sources here']);
    expect(problems('sources: []')[0]).to.include('list at least one source');
    expect(problems('just text')[0]).to.include('give keys and values');
  });

  it('is not blown up by aliases', () => {
    const bomb = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? 'a0: &a0 [x]' : `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`,
    );
    expect(problems(bomb.join('\n')).join('')).to.match(/alias/iu);
  });
});
