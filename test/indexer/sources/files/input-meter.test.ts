import { expect } from 'chai';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readItems } from '../../../../indexer/sources/files/files.js';
import { InputMeter } from '../../../../indexer/sources/files/input-meter.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';

describe('the meter of what is read', () => {
  let folder: string;
  let meter: InputMeter;
  beforeEach(async () => {
    folder = await temporaryFolder();
    meter = new InputMeter();
  });
  afterEach(() => removeFolder(folder));

  const readAll = async (paths: string[]) => {
    const seen: number[] = [];
    for await (const _ of readItems(paths, { meter })) seen.push(meter.read);
    return seen;
  };
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `{"id":"r${i}","body":"${'报告'.repeat(50)}${i}"}\n`,
    ).join('');

  it('comes to the size of all files on the disk, packed ones and broken ones too', async () => {
    await mkdir(join(folder, 'more', '.hidden'), { recursive: true });
    const files: [string, string | Buffer][] = [
      ['a.jsonl', rows(3)],
      ['b.jsonl.gz', gzipSync(rows(500))],
      ['more/c.csv', 'id,title\nx,"broken'],
      ['more/d.html.gz', 'not packed'],
      ['more/e.txt', Buffer.alloc((8 << 20) + 1, 'x')],
    ];
    let total = 0;
    for (const [name, content] of files) {
      await writeFile(join(folder, name), content);
      total += (await stat(join(folder, name))).size;
    }
    await writeFile(join(folder, 'README.md'), 'not read');
    await writeFile(join(folder, 'more', '.hidden', 'f.txt'), 'not read');
    await meter.measure([folder]);
    expect(meter.total).to.equal(total);
    const seen = await readAll([folder]);
    expect(meter.read).to.equal(total);
    expect(seen).to.deep.equal(seen.toSorted((a, b) => a - b));
  });

  it('grows while a packed file is read, by packed bytes', async () => {
    const file = join(folder, 'a.jsonl.gz');
    // Digits hardly pack: the file is several chunks long.
    const digits = Array.from({ length: 400 }, (_, i) => String(Math.sin(i + 1))).join('');
    const lines = Array.from(
      { length: 60 },
      (_, i) => `{"id":"r${i}","body":"${shuffle(digits, i)}"}`,
    );
    await writeFile(file, gzipSync(lines.join('\n')));
    await meter.measure([file]);
    const seen = await readAll([file]);
    expect(seen[0]).to.be.above(0).and.below(meter.total!);
    expect(seen.at(-1)).to.equal(meter.total);
  });

  it('knows no total with standard input', async () => {
    await writeFile(join(folder, 'a.jsonl'), rows(3));
    await meter.measure([folder, '-']);
    expect(meter.total).to.equal(undefined);
  });

  it('measures no more once it is closed', async () => {
    await writeFile(join(folder, 'a.jsonl'), rows(3));
    meter.close();
    await meter.measure([folder]);
    expect(meter.total).to.equal(undefined);
  });
});

/** The characters of a text in another order, the same one for a seed. */
function shuffle(text: string, seed: number): string {
  const order = (i: number) => Math.sin(i * 12.9898 + seed * 78.233);
  return Array.from(text, (each, i) => [order(i), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each)
    .join('');
}
