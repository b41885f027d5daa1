import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { Archive } from '../../indexer/archive/archive.js';
import { servedGateway } from '../../scripts/dev/bench/load/served-gateway.js';
import { openEngine } from '../../src/engine/engine.js';
import { readIndexState } from '../../src/engine/reports-index.js';
import { DOCUMENT_FORMAT } from '../../src/model/document.js';
import type { SearchAnswer } from '../../src/model/api/reports/search.js';
import { parseSummary, xianbao } from '../support/command.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const ROWS = 40;

describe('A data directory of another version', function () {
  this.timeout(180_000);
  let data: string;
  let rows: string;

  before(async () => {
    data = await temporaryFolder();
    rows = join(data, 'rows.jsonl');
    const lines = Array.from({ length: ROWS }, (_, i) =>
      JSON.stringify({
        id: `r${i}`,
        title: `第${i}号`,
        body: '推进乡村振兴。',
        date: '2023-01-14',
      }),
    );
    await writeFile(rows, lines.join('\n'));
    expect((await xianbao(data, ['index', rows])).code).to.equal(0);
  });
  after(() => removeFolder(data));

  function noteFormat(format: number): void {
    const archive = Archive.open(data);
    archive.indexForm.note(format);
    archive.close();
  }

  it('of an earlier form gets another index beside the live one, which answers all along', async () => {
    noteFormat(DOCUMENT_FORMAT - 1);
    const engine = await openEngine({ data, engines: [] });
    const gateway = await servedGateway(data);
    try {
      const before = await readIndexState(engine.search.whole);
      let isOver = false;
      const run = xianbao(data, ['index', rows, '--json']).finally(() => (isOver = true));
      const counts = new Set<number>();
      while (!isOver) {
        const response = await fetch(`${gateway.url}/api/v1/search?q=乡村振兴&limit=1`);
        counts.add(((await response.json()) as SearchAnswer).total.value);
      }
      const ended = await run;
      expect({ code: ended.code, ...parseSummary(ended) }).to.include({
        code: 0,
        failed: 0,
        unchanged: ROWS,
      });
      expect([...counts]).to.deep.equal([ROWS]);
      expect((await readIndexState(engine.search.whole)).createdAt).to.not.equal(before.createdAt);
      const archive = Archive.open(data, { readonly: true });
      expect(archive.indexForm.format).to.equal(DOCUMENT_FORMAT);
      archive.close();
    } finally {
      await gateway.close();
      await engine.close();
    }
  });

  it('of a later form is refused by what reads and writes its index, and can be built anew', async () => {
    noteFormat(DOCUMENT_FORMAT + 1);
    for (const parameters of [['index', rows], ['serve']]) {
      const { code, stderr } = await xianbao(data, parameters);
      expect(code).to.equal(1);
      expect(stderr).to.include(`The index has format ${DOCUMENT_FORMAT + 1}`);
      expect(stderr).to.include('[archive_newer]');
    }
    expect((await xianbao(data, ['reindex'])).code).to.equal(0);
    const ended = await xianbao(data, ['index', rows, '--json']);
    expect(parseSummary(ended)).to.include({ unchanged: ROWS, failed: 0 });
  });
});
