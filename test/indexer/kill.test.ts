import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { openEngine } from '../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import type { ReportDocument } from '../../src/model/document.js';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';
import { startCommand, parseSummary, xianbao } from '../support/command.js';
import { eventually } from '../support/eventually.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const ROWS = 1_500;
const KILLS = 5;

describe('xianbao index that is killed', () => {
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => removeFolder(folder));

  it('finishes when it is run again, with every report once', async function () {
    this.timeout(180_000);
    const data = join(folder, 'data');
    const path = join(folder, 'rows.jsonl');
    const random = seededRandom(42);
    const lines = Array.from({ length: ROWS }, (_, i) => {
      const body = Array.from({ length: 300 }, () =>
        String.fromCodePoint(0x4e00 + Math.floor(random() * 3000)),
      ).join('');
      return JSON.stringify({ id: `k${i}`, title: `第${i}号`, body, date: '2023-01-14' });
    });
    await writeFile(path, `${lines.join('\n')}\n`);
    let killed = 0;
    for (let i = 0; i < KILLS; i += 1) {
      const runs = runsIn(data);
      const { child, ended } = startCommand(data, ['index', path, '--json']);
      // From when the work begins; a moment anywhere in it.
      await eventually('the run begins', () => runsIn(data) > runs);
      await sleep(random() * 1_500);
      child.kill('SIGKILL');
      if ((await ended).code === null) killed += 1;
    }
    expect(killed, 'killed in the midst').to.be.above(0);
    const ended = await xianbao(data, ['index', path, '--json']);
    const { added, updated, unchanged, failed } = parseSummary(ended);
    expect({ code: ended.code, updated, failed }).to.deep.equal({ code: 0, updated: 0, failed: 0 });
    expect(added + unchanged).to.equal(ROWS);
    const again = parseSummary(await xianbao(data, ['index', path, '--json']));
    expect(again).to.include({ added: 0, updated: 0, unchanged: ROWS, failed: 0 });

    const engine = await openEngine({ data, engines: [] });
    try {
      const index = engine.writers[0]!.index<ReportDocument>(REPORTS_INDEX);
      const { results, total } = await index.getDocuments({
        limit: 2 * ROWS,
        fields: ['id', 'key', 'current'],
      });
      expect(total).to.equal(ROWS);
      expect(new Set(results.map(({ id }) => id)).size).to.equal(ROWS);
      expect(results.every(({ current }) => current)).to.equal(true);
    } finally {
      await engine.close();
    }
  });
});

function runsIn(data: string): number {
  return existsSync(join(data, 'runs')) ? readdirSync(join(data, 'runs')).length : 0;
}
