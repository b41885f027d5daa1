import { expect } from 'chai';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readItem } from '../../../indexer/read/read-item.js';
import { ReadPool } from '../../../indexer/read/read-pool.js';
import type { RawItem } from '../../../indexer/sources/files/raw-item.js';
import { segmenterWith } from '../../../src/model/text/segmenter.js';
import { ROOT } from '../../../scripts/cli/root.js';
import { requireBuild } from '../../support/command.js';
import { reportPage } from '../../support/invented-county-pages.js';

const BUILT = join(ROOT, 'dist', 'indexer', 'read', 'read-pool.js');
const WORDS = ['榄溪大桥'];
const PAGE = Buffer.from(
  reportPage({
    number: 7,
    path: '/a.html',
    title: '榄溪县召开农田水利工作调度会议',
    date: '2024-03-01',
    addition: '会议还研究了榄溪大桥的维修。榄溪大桥是县里的大桥。',
  }),
);
const ITEMS: RawItem[] = [
  { kind: 'page', origin: { file: 'a.html' }, bytes: PAGE },
  { kind: 'page', origin: { file: 'b.html' }, bytes: Buffer.from('<p>空</p>') },
  {
    kind: 'row',
    origin: { file: 'c.jsonl', line: 1 },
    row: { title: '题', body: '文', date: '2024-03-01' },
  },
  { kind: 'broken', origin: { file: 'd.jsonl', line: 2 }, code: 'broken_line', message: 'no JSON' },
];
const DEFAULTS = { source: 'portal', url: 'https://lanxi.test/a.html' };

describe('The pool of readers', function () {
  this.timeout(30_000);

  it('reads the same in threads of the built program as this thread does', async () => {
    requireBuild();
    const built = (await import(BUILT)) as { ReadPool: typeof ReadPool };
    const pool = new built.ReadPool(1, WORDS);
    const segmenter = segmenterWith(WORDS);
    try {
      const read = await Promise.all(ITEMS.map((item) => pool.read(item, DEFAULTS)));
      expect(read).to.deep.equal(ITEMS.map((item) => readItem(item, DEFAULTS, segmenter)));
      const uncopied = { ...ITEMS[2]!, row: { title: () => '' } } as RawItem;
      expect(
        await pool.read(uncopied, DEFAULTS),
        'what cannot be given to a thread',
      ).to.have.nested.property('[0].failure.code', 'read_failed');
      expect(read[0]![0]).to.have.nested.property('fields.keywords').that.is.not.empty;
    } finally {
      await pool.close();
    }
  });

  it('reads in the same thread from TypeScript sources', async () => {
    const pool = new ReadPool(1, WORDS);
    const [reading] = await pool.read(ITEMS[0]!, DEFAULTS);
    expect(reading).to.have.nested.property('report.date', '2024-03-01');
    await pool.close();
  });
});
