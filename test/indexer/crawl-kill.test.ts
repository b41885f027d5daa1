import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { openEngine, type Engine } from '../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';
import { listDifferences, readRecordedState } from '../../scripts/dev/soak/recorded-state.js';
import { startCommand, parseSummary, xianbao } from '../support/command.js';
import { eventually } from '../support/eventually.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import { InventedCounty } from '../support/invented-county.js';

const SOURCES = ['portal', 'old', 'account', 'blog', 'archive'];
/** Twenty-one in all. */
const KILLS = { crawl: 13, reindex: 8 };
const LONGEST_LIFE_MS = 1_200;

describe('xianbao crawl and xianbao reindex that are killed', function () {
  this.timeout(400_000);
  const random = seededRandom(11);
  const stateIn = (of: string, its: Engine) => readRecordedState(of, its, SOURCES);
  let folder: string;
  let site: InventedCounty;
  let sources: string;
  let engine: Engine;
  let data: string;
  before(async () => {
    folder = await temporaryFolder();
    data = join(folder, 'data');
    site = await InventedCounty.start();
    sources = join(folder, 'sources.yml');
    await writeFile(sources, site.sourcesFile());
    // As a gateway does: it keeps the engine, which all commands share.
    engine = await openEngine({ data, engines: [] });
  });
  after(async () => {
    await engine?.close();
    await site?.close();
    await removeFolder(folder);
  });

  it('leave an archive and an index as if nothing had been', async () => {
    const killed = await killTimes(KILLS.crawl, ['crawl', '--sources', sources, '--full']);
    expect(killed, 'crawls killed in the midst').to.be.above(KILLS.crawl / 2);
    const ended = await xianbao(data, ['crawl', '--sources', sources, '--json']);
    expect({ code: ended.code, ...parseSummary(ended) }).to.include({
      code: 0,
      failed: 0,
      updated: 0,
    });

    const other = join(folder, 'other');
    await xianbao(other, ['crawl', '--sources', sources, '--json']);
    const undisturbed = await openEngine({ data: other, engines: [] });
    try {
      const [found, wanted] = [await stateIn(data, engine), await stateIn(other, undisturbed)];
      expect(listDifferences(found, wanted)).to.deep.equal([]);
      expect(wanted.reports).to.have.length.above(10);
    } finally {
      await undisturbed.close();
    }
  });

  it('leave a live index that answered all along', async () => {
    const before = await stateIn(data, engine);
    const wanted = before.reports.length;
    let isOver = false;
    const counts = new Set<number>();
    const watching = (async () => {
      while (!isOver) {
        const found = await engine.search.whole
          .index(REPORTS_INDEX)
          .search(null, { filter: 'current = true', limit: 0 });
        counts.add(found.estimatedTotalHits);
        await sleep(20);
      }
    })();
    const killed = await killTimes(KILLS.reindex, ['reindex']);
    expect(killed, 'rebuilds killed in the midst').to.be.above(KILLS.reindex / 2);
    const ended = await xianbao(data, ['reindex', '--json']);
    isOver = true;
    await watching;
    expect({ code: ended.code, ...parseSummary(ended) }).to.include({ code: 0, failed: 0 });
    expect([...counts]).to.deep.equal([wanted]);
    expect(listDifferences(await stateIn(data, engine), before)).to.deep.equal([]);
    const { results } = await engine.writers[0]!.getRawIndexes();
    expect(results.map(({ uid }) => uid).filter((uid) => uid.endsWith('_next'))).to.deep.equal([]);
  });

  /** Runs a command again and again, and kills it at some moment of its work. */
  async function killTimes(times: number, parameters: string[]): Promise<number> {
    let killed = 0;
    for (let i = 0; i < times; i += 1) {
      const runs = runsIn(data);
      const { child, ended } = startCommand(data, parameters);
      await eventually('the run begins', () => runsIn(data) > runs || child.exitCode !== null);
      await sleep(random() * LONGEST_LIFE_MS);
      child.kill('SIGKILL');
      const { code, stderr } = await ended;
      expect([null, 0], stderr).to.include(code);
      if (code === null) killed += 1;
    }
    return killed;
  }
});

function runsIn(data: string): number {
  return existsSync(join(data, 'runs')) ? readdirSync(join(data, 'runs')).length : 0;
}
