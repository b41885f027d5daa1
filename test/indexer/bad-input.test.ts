import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { gzipSync } from 'node:zlib';
import { openEngine, type Engine } from '../../src/engine/engine.js';
import { takeLock } from '../../src/engine/file-lock.js';
import { documentCount } from '../../src/engine/reports-index.js';
import { compileQuery } from '../../src/search/plan/compile-query.js';
import { engineFilter } from '../../src/search/plan/filters.js';
import { ReportSearch } from '../../src/search/verify/report-search.js';
import type { IndexSummary } from '../../scripts/commands/collecting/index-reports.js';
import { parseSummary, xianbao, type Ended } from '../support/command.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const row = (id: string, body: string, more: object = {}) =>
  JSON.stringify({ id, title: `标题${id}`, body, date: '2023-01-14', county: '441224', ...more });

/** Two of the lines are good. */
const BAD_ROWS = [
  row('b1', '坏文件里的好报告'),
  '{"id": "b2", "title": ',
  row('b3', '日期错', { date: '2023-02-30' }),
  row('b4', '县错', { county: '亚特兰蒂斯县' }),
  row('b5', '  '),
  '',
  row('g1', '重复'),
  '[1, 2]',
  row('b6', '县名重', { county: '鼓楼区' }),
  row('bad id!', '编号错'),
  row('b7', '没有日期', { date: undefined }),
  row('b8', '最后一行也读'),
];

describe('xianbao index', function () {
  this.timeout(60_000);
  let folder: string;
  let data: string;
  let engine: Engine;
  before(async () => {
    folder = await temporaryFolder();
    data = join(folder, 'data');
    // Held open here, so that the commands find the engine running and the tests can look inside.
    engine = await openEngine({ data, engines: [] });
  });
  after(async () => {
    await engine.close();
    await removeFolder(folder);
  });

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  async function idsOf(q: string): Promise<string[]> {
    const { hits, relation } = await new ReportSearch(engine.search.whole).search({
      compiled: compileQuery(q, 'exact'),
      filter: engineFilter({}),
      limit: 1000,
      fields: ['id'],
    });
    expect(relation).to.equal('exact');
    return hits.map(({ id }) => id).toSorted();
  }

  describe('given files of every kind, some of them broken', () => {
    const head = 'id,title,body,date,county\n';
    let files: Record<
      'good' | 'bad' | 'long' | 'binary' | 'missing' | 'unknown' | 'broken' | 'tree',
      string
    >;
    let ended: Ended;
    let summary: IndexSummary;
    // One run reads them all: a command takes seconds, of which reading is the least.
    before(async () => {
      const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
      const whole = gzipSync(row('z3', '断了的正文'));
      const inner = join(folder, 'tree', 'inner');
      await mkdir(inner, { recursive: true });
      await file('tree/README.md', 'not a report');
      await file('tree/.hidden.jsonl', row('f0', '隐藏'));
      await file('tree/a.jsonl', row('f1', '文件夹里的'));
      await file('tree/inner/b.jsonl', row('f2', '文件夹里的'));
      files = {
        good: await file('good.jsonl', [row('g1', '好报告一'), row('g2', '好报告二')].join('\n')),
        bad: await file('bad.jsonl', BAD_ROWS.join('\n')),
        long: await file(
          'long.jsonl',
          Buffer.concat([
            Buffer.from(`${row('l1', '长行之前')}\n`),
            Buffer.alloc(50 << 20, 'x'),
            Buffer.from(`\n${row('l2', '长行之后')}\n`),
          ]),
        ),
        binary: await file('binary.txt', bytes),
        missing: join(folder, 'missing.jsonl'),
        unknown: await file('picture.png', bytes),
        broken: await file('broken.jsonl.gz', whole.subarray(0, whole.length - 9)),
        tree: join(folder, 'tree'),
      };
      const table =
        'c1,表格一,"第一段逗号，有\n第二段换行",2023-01-14,怀集县\nc2,表格二,表格的下一行,2023-01-15,\n';
      const others = [
        await file('table.csv', `\uFEFF${head}${table}`),
        await file('gbk.csv', gbk(`${head}c3,国标表格,国标编码的正文,2023-01-14,441224\n`)),
        await file('rows.jsonl.gz', gzipSync(row('z1', '压缩的正文'))),
        await file('rows.csv.gz', gzipSync(`${head}z2,表,压缩的表格,2023-01-14,\n`)),
      ];
      ended = await xianbao(data, ['index', ...Object.values(files), ...others, '--json']);
      summary = parseSummary(ended);
    });

    it('names each with its file and line, counts it, and indexes the others', async () => {
      const { bad, long, binary, missing, unknown, broken } = files;
      const wanted: [string, string, number?][] = [
        ['broken_line', bad, 2],
        ['invalid_report', bad, 3],
        ['unknown_county', bad, 4],
        ['invalid_report', bad, 5],
        ['duplicate_id', bad, 7],
        ['broken_line', bad, 8],
        ['unknown_county', bad, 9],
        ['invalid_report', bad, 10],
        ['invalid_report', bad, 11],
        ['too_large', long, 2],
        ['not_text', binary],
        ['file_missing', missing],
        ['unknown_kind', unknown],
        ['file_unreadable', broken],
      ];
      const told = summary.failures.map(({ code, origin }) =>
        origin.line === undefined ? [code, origin.file] : [code, origin.file, origin.line],
      );
      expect(told).to.deep.equal(wanted);
      for (const [code, path, line] of wanted) {
        const place = line === undefined ? `${path}: ` : `${path}:${line}: `;
        const said = ended.stderr.split('\n').find((each) => each.startsWith(place));
        expect(said, place).to.include(`[${code}]`);
      }
      expect(summary).to.include({
        added: 13,
        updated: 0,
        unchanged: 0,
        gone: 0,
        failed: wanted.length,
      });
      expect(ended.code).to.equal(1);
      const kept = (await readFile(summary.failuresFile, 'utf8')).trim().split('\n');
      expect(kept.map((line) => JSON.parse(line) as unknown)).to.deep.equal(summary.failures);
      const indexed = (await idsOf('')).filter((id) => /^[bgl]\d/u.test(id));
      expect(indexed).to.deep.equal(['b1', 'b8', 'g1', 'g2', 'l1', 'l2']);
      expect(await idsOf('重复')).to.deep.equal([]);
    });

    it('says which field is wrong', () => {
      const messages = summary.failures.map(({ message }) => message);
      expect(messages[1]).to.match(/^date: /u);
      expect(messages[2]).to.include('亚特兰蒂斯县');
      expect(messages[3]).to.match(/^body: /u);
      expect(messages.find((message) => message.includes('鼓楼区'))).to.include('320302');
    });

    it('reads CSV in UTF-8, with a byte order mark and line feeds in its cells', async () => {
      expect(await idsOf('第二段换行')).to.deep.equal(['c1']);
      expect(await idsOf('"有第二段"'), 'paragraphs do not run together').to.deep.equal([]);
      expect(await idsOf('下一行')).to.deep.equal(['c2']);
    });

    it('reads CSV in GBK', async () => {
      expect(await idsOf('国标编码的正文')).to.deep.equal(['c3']);
    });

    it('reads compressed files', async () => {
      expect(await idsOf('压缩的')).to.deep.equal(['z1', 'z2']);
    });

    it('reads folders, and passes over what is no report', async () => {
      expect(await idsOf('文件夹里的')).to.deep.equal(['f1', 'f2']);
      expect(await idsOf('隐藏')).to.deep.equal([]);
    });

    it('leaves everything alone when it is given good rows again, and exits with 0', async () => {
      const again = await xianbao(data, ['index', files.good, '--json']);
      expect(parseSummary(again)).to.include({ added: 0, updated: 0, unchanged: 2, failed: 0 });
      expect(parseSummary(again).failures).to.deep.equal([]);
      expect(again.code).to.equal(0);
    });
  });

  it('tells what it did in words where no JSON is asked for', async () => {
    const path = await file('words.jsonl', row('w1', '说明'));
    const { code, stdout, stderr } = await xianbao(data, ['index', path]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^1 added, 0 updated, 0 unchanged, 0 failed, \d+ ms\n$/u);
    expect(stderr).to.not.include('Error');
  });

  it('reads CSV with Chinese columns on standard input, and says at the end how many rows failed and why', async () => {
    const table =
      '题,正文,日期,县\n表格甲,表格的正文一,2023/1/14,怀集县\n表格乙,表格的正文二,2023年1月15日,怀集县\n表格丙,表格的正文三,,怀集县\n表格丁,表格的正文四,2023/1/14,无此县\n表格戊,表格的正文五,2023/1/14,无此县\n';
    const options = ['--map', '题=title', '--date', '2023/1/13', '--json'];
    const ended = await xianbao(data, ['index', '-', ...options], table);
    expect(parseSummary(ended)).to.deep.include({
      added: 3,
      failed: 2,
      failuresByCode: { unknown_county: 2 },
    });
    expect(ended.stderr).to.match(/^Failures by kind: 2 unknown_county\./mu);
    expect(await idsOf('表格的正文')).to.have.length(3);
  });

  it('reads lines of JSON on standard input', async () => {
    const ended = await xianbao(
      data,
      ['index', '-', '--json'],
      `${row('i1', '标准输入')}\nnonsense\n`,
    );
    expect(parseSummary(ended)).to.include({ added: 1, failed: 1 });
    expect(ended.stderr).to.include('-:2: ');
    expect(await idsOf('标准输入')).to.deep.equal(['i1']);
  });

  it('replaces a body that changed: the new text is found, the old is not', async () => {
    const path = await file('changing.jsonl', row('u1', '从前的正文'));
    await xianbao(data, ['index', path, '--json']);
    expect(await idsOf('从前的正文')).to.deep.equal(['u1']);
    await file('changing.jsonl', row('u1', '如今的文字'));
    const ended = await xianbao(data, ['index', path, '--json']);
    expect(parseSummary(ended)).to.include({ added: 0, updated: 1, unchanged: 0, failed: 0 });
    expect(await idsOf('从前的正文')).to.deep.equal([]);
    expect(await idsOf('如今的文字')).to.deep.equal(['u1']);
  });

  it('exits with 75 and does nothing while another run holds the lock', async () => {
    const path = await file('locked.jsonl', row('k1', '锁住的'));
    const count = await documentCount(engine.search.whole);
    const lock = takeLock(join(data, 'run.lock'))!;
    try {
      const { code, stdout, stderr } = await xianbao(data, ['index', path, '--json']);
      expect(code).to.equal(75);
      expect(stdout).to.equal('');
      expect(stderr).to.include(join(data, 'run.lock')).and.to.include('[locked]');
    } finally {
      lock.release();
    }
    expect(await documentCount(engine.search.whole)).to.equal(count);
    expect((await xianbao(data, ['index', path, '--json'])).code).to.equal(0);
  });

  for (const parameters of [
    ['index'],
    ['index', '--nothing', 'x.jsonl'],
    ['index', 'x.jsonl', '--county', '亚特兰蒂斯'],
    ['index', 'x.jsonl', '--county', '鼓楼区'],
    ['publish'],
    ['search'],
    ['search', '甲 "乙'],
  ]) {
    it(`exits with 2 on wrong usage: ${parameters.join(' ')}`, async () => {
      const { code, stderr, stdout } = await xianbao(data, parameters);
      expect(code).to.equal(2);
      expect(stderr).to.not.be.empty;
      expect(stderr).to.not.include('    at ');
      expect(stdout).to.equal('');
    });
  }
});

/** Text in GBK, by the table that decodes it. */
function gbk(text: string): Buffer {
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = new TextDecoder('gbk').decode(Uint8Array.of(high, low));
      if ([...character].length === 1) codes.set(character, [high, low]);
    }
  }
  return Buffer.from([...text].flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]));
}
