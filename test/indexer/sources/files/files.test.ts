import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parseColumnMap } from '../../../../indexer/sources/files/columns.js';
import { readItems, type ReadFilesOptions } from '../../../../indexer/sources/files/files.js';
import { isJsonTooDeep } from '../../../../indexer/sources/markup/nesting.js';
import { inGbk } from '../../../support/gbk.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';

const GOOD = '{"id":"good"}';

describe('Reading files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => removeFolder(folder));

  async function readAll(...paths: string[]): Promise<string[]> {
    const read: string[] = [];
    for await (const item of readItems(paths.length > 0 ? paths : [folder])) {
      const at = item.origin.file.slice(folder.length + 1);
      read.push(`${at} ${item.kind === 'broken' ? item.code : item.kind}`);
    }
    return read;
  }

  it('names a row that is nested thousands deep, and reads the next', async () => {
    for (const depth of [101, 4_000, 1_000_000]) {
      const [objects, lists] = [`{"a":`.repeat(depth), '['.repeat(depth)];
      const rows = [
        `${objects}1${'}'.repeat(depth)}`,
        `{"a":${lists}${']'.repeat(depth)}}`,
        lists,
        GOOD,
      ];
      await writeFile(join(folder, 'a.jsonl'), rows.join('\n'));
      const broken = 'a.jsonl broken_line';
      expect(await readAll()).to.deep.equal([broken, broken, broken, 'a.jsonl row']);
    }
  });

  it('does not take brackets in strings for nesting', () => {
    expect(
      isJsonTooDeep(JSON.stringify({ a: '[{'.repeat(500), 'b"[\\': '\\"['.repeat(500) })),
    ).to.equal(false);
    expect(isJsonTooDeep(`[${'[],'.repeat(500)}[]]`)).to.equal(false);
    expect(isJsonTooDeep('['.repeat(100) + ']'.repeat(100))).to.equal(false);
  });

  it('names a FIFO and a device, whether they are named or lie in a folder, and waits for neither', async () => {
    await writeFile(join(folder, 'good.jsonl'), GOOD);
    const fifo = join(folder, 'fifo.jsonl');
    expect(spawnSync('mkfifo', [fifo]).status).to.equal(0);
    await symlink('/dev/zero', join(folder, 'zero.csv'));
    const failures = ['fifo.jsonl file_unreadable', 'good.jsonl row', 'zero.csv file_unreadable'];
    expect(await readAll()).to.deep.equal(failures);
    expect(await readAll(fifo)).to.deep.equal(failures.slice(0, 1));
  });

  it('reads each folder once, though links lead back to it, to each other, or nowhere', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await mkdir(a);
    await mkdir(b);
    await writeFile(join(a, 'good.jsonl'), GOOD);
    for (const [target, link] of [
      ['..', join(a, 'up')],
      ['../b', join(a, 'to-b')],
      ['../a', join(b, 'to-a')],
      ['self.jsonl', join(b, 'self.jsonl')],
      ['nowhere.jsonl', join(b, 'dead.jsonl')],
    ] as const) {
      await symlink(target, link);
    }
    expect(await readAll()).to.deep.equal([
      'a/good.jsonl row',
      'a/to-b/dead.jsonl file_missing',
      'a/to-b/self.jsonl file_unreadable',
      'a/to-b/to-a file_unreadable',
      'a/up file_unreadable',
      'b file_unreadable',
    ]);
  });

  it('does not read a folder by every path that links make: there are a billion here', async () => {
    for (let level = 0; level < 30; level += 1) {
      await mkdir(join(folder, `d${level}`));
      for (const name of ['x', 'y']) {
        if (level < 29) await symlink(`../d${level + 1}`, join(folder, `d${level}`, name));
      }
    }
    await writeFile(join(folder, 'd29', 'good.jsonl'), GOOD);
    const read = await readAll(join(folder, 'd0'));
    expect(read.filter((each) => each.endsWith(' row'))).to.have.length(1);
    expect(read).to.have.length(30);
  });

  it('names a table that is no text, or breaks off within its compression, and goes on', async () => {
    const table = `title,body\n${'甲,乙\n'.repeat(1_000)}`;
    await writeFile(
      join(folder, 'a.csv'),
      Buffer.concat([Buffer.from(table), Buffer.from([0xff])]),
    );
    await writeFile(join(folder, 'b.csv'), Buffer.from([0xff, 0xff, 0x30, 0x0a]));
    await writeFile(join(folder, 'c.csv.gz'), gzipSync(table).subarray(0, -12));
    await writeFile(join(folder, 'd.jsonl.gz'), gzipSync(`${GOOD}\n`.repeat(9)).subarray(0, -12));
    await writeFile(join(folder, 'e.jsonl'), GOOD);
    const read = await readAll();
    expect(read.filter((each) => !each.endsWith(' row'))).to.deep.equal([
      'a.csv not_text',
      'b.csv not_text',
      'c.csv.gz file_unreadable',
      'd.jsonl.gz file_unreadable',
    ]);
    expect(read.at(-1)).to.equal('e.jsonl row');
  });

  describe('with a table', () => {
    async function rowsOf(text: string | Buffer, options: ReadFilesOptions = {}) {
      const rows: Record<string, unknown>[] = [];
      const standardInput = Readable.from([Buffer.from(text)]);
      for await (const item of readItems(['-'], { ...options, standardInput })) {
        if (item.kind === 'row') rows.push(item.row);
      }
      return rows;
    }

    it('knows its fields by what Chinese columns are called, of two the first', async () => {
      const table =
        '编号,标题, 正 文 ,发布日期,日期,县,来源,网址\na1,甲,乙,2023/5/3,无,怀集县,怀集发布,http://a.example/\n';
      expect(await rowsOf(table)).to.deep.equal([
        {
          id: 'a1',
          title: '甲',
          body: '乙',
          date: '2023/5/3',
          日期: '无',
          county: '怀集县',
          channel: '怀集发布',
          url: 'http://a.example/',
        },
      ]);
    });

    it('takes columns for the fields that it is told, before those of that name', async () => {
      const columns = parseColumnMap(['小标题=title', 'c=body']);
      const table = 'title,小标题,C\n栏目,甲,乙\n';
      expect(await rowsOf(table, { columns })).to.deep.equal([
        { 'title (column)': '栏目', title: '甲', body: '乙' },
      ]);
      expect(await rowsOf('{"小标题":"甲","c":"乙"}\n', { columns })).to.deep.equal([
        { title: '甲', body: '乙' },
      ]);
    });

    it('refuses a column for a field that there is not', () => {
      for (const pair of ['标题=titel', '标题', '=title']) {
        expect(() => parseColumnMap([pair]), pair).to.throw(/--map/u);
      }
    });

    it('on standard input tells it from JSONL by its first line, in GBK, too', async () => {
      const wanted = [{ title: '甲', body: '乙' }];
      expect(await rowsOf('\uFEFF标题,正文\n甲,乙\n')).to.deep.equal(wanted);
      expect(await rowsOf(inGbk('标题,正文\n甲,乙\n'))).to.deep.equal(wanted);
      expect(await rowsOf('{"title":"甲","body":"乙"}\n')).to.deep.equal(wanted);
      expect(await rowsOf('title,body')).to.deep.equal([]);
    });

    it('on standard input reads it in whatever pieces it comes', async () => {
      const bytes = Buffer.from('标题,正文\n甲,"乙\n丙"\n');
      const standardInput = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
      const rows = [];
      for await (const item of readItems(['-'], { standardInput })) rows.push(item);
      expect(rows).to.have.length(1);
      expect(rows[0]).to.deep.include({ row: { title: '甲', body: '乙\n丙' } });
    });
  });

  it('reads a folder again that is named again', async () => {
    await writeFile(join(folder, 'good.jsonl'), GOOD);
    expect(await readAll(folder, folder)).to.deep.equal(['good.jsonl row', 'good.jsonl row']);
  });
});
