import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openEngine, type Engine } from '../../src/engine/engine.js';
import { ensureIndexes } from '../../src/engine/reports-index.js';
import { succeeded } from '../../src/engine/client/tasks.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { watchMemory } from '../../src/engine/watch-memory.js';
import { temporaryEngine } from '../support/engine.js';
import { eventually } from '../support/eventually.js';
import { documentWith } from '../support/reports.js';

/** Every engine has outgrown it. */
const OUTGROWN = { boundBytes: 1, isLoading: () => false };

describe('an engine that has outgrown its bound', function () {
  this.timeout(60_000);
  let setup: Awaited<ReturnType<typeof temporaryEngine>>;
  let engine: Engine;
  /** As another process has it: its requests are not seen by the one that restarts. */
  let other: Engine;
  let loaded = 0;
  before(async () => {
    setup = await temporaryEngine();
    engine = setup.engine;
    other = await connect();
    await ensureIndexes(engine.writers[0]!);
  });
  after(async () => {
    await other?.close();
    await setup?.close();
  });

  const connect = () => openEngine({ data: setup.data, engines: [] });
  const enginePid = () => {
    const state = readFileSync(join(setup.data, 'engine', 'engine.json'), 'utf8');
    return (JSON.parse(state) as { pid: number }).pid;
  };
  const index = () => engine.writers[0]!.index(REPORTS_INDEX);
  const load = async () => {
    loaded += 1;
    const task = await index().addDocuments([documentWith(`r${loaded}`, '县委', '乡村振兴')]);
    await succeeded(engine.writers[0]!, task);
  };
  const count = async (asked: Engine) => {
    const answer = await asked.search.whole.index(REPORTS_INDEX).search('', { limit: 0 });
    return answer.estimatedTotalHits;
  };

  it('tells its memory', () => {
    const { residentBytes, ownBytes } = engine.memory()!;
    expect(ownBytes)
      .to.be.above(1 << 20)
      .and.below(residentBytes);
    expect(other.memory()).to.have.keys('residentBytes', 'ownBytes');
  });

  it('is restarted after a load, once', async () => {
    await load();
    const pid = enginePid();
    expect(await engine.restartIfOutgrown(OUTGROWN)).to.equal(true);
    expect(enginePid()).to.not.equal(pid);
    expect(await count(engine)).to.equal(loaded);
    expect(await engine.restartIfOutgrown(OUTGROWN), 'nothing was loaded since').to.equal(false);
    await load();
    expect(await engine.restartIfOutgrown(OUTGROWN)).to.equal(true);
  });

  it('is left alone below the bound, while a run loads, and while it has tasks', async () => {
    await load();
    const pid = enginePid();
    expect(await engine.restartIfOutgrown({ ...OUTGROWN, boundBytes: Infinity })).to.equal(false);
    expect(await engine.restartIfOutgrown({ ...OUTGROWN, isLoading: () => true })).to.equal(false);
    // It works at these for much longer than it takes to ask whether it does.
    const documents = Array.from({ length: 1_500 }, (_, i) =>
      documentWith(`many${i}`, `第${i}次会议`, `怀集县乡村振兴${i}工作`.repeat(20)),
    );
    const task = await index().addDocuments(documents);
    expect(await engine.restartIfOutgrown(OUTGROWN)).to.equal(false);
    await succeeded(engine.writers[0]!, task);
    loaded += documents.length;
    expect(enginePid()).to.equal(pid);
  });

  it('answers all who ask meanwhile, and with no wrong number', async () => {
    const pid = enginePid();
    let isOver = false;
    const askOn = async (asked: Engine) => {
      const counts: number[] = [];
      do counts.push(await count(asked));
      while (!isOver);
      return counts;
    };
    const asking = Promise.all([engine, engine, other, other].map(askOn));
    const restarting = engine.restartIfOutgrown(OUTGROWN).finally(() => (isOver = true));
    const joining = connect();
    const [restarted, counts, joined] = await Promise.all([restarting, asking, joining]);
    expect(restarted).to.equal(true);
    expect(enginePid()).to.not.equal(pid);
    expect(new Set(counts.flat())).to.deep.equal(new Set([loaded]));
    expect(await count(joined)).to.equal(loaded);
    await joined.close();
  });

  it('is restarted by who watches it, and not once nobody does', async () => {
    const pid = enginePid();
    let restarts = 0;
    const stop = watchMemory(engine, {
      ...OUTGROWN,
      everyMs: 1,
      onRestart: () => (restarts += 1),
      onFailure: (error) => expect.fail(String(error)),
    });
    try {
      await load();
      await eventually('it was restarted', () => restarts > 0);
    } finally {
      stop();
    }
    expect(enginePid()).to.not.equal(pid);
    // The last look may have begun before it stopped looking.
    await load();
    const before = restarts;
    await load();
    expect(restarts).to.equal(before);
  });

  it('takes writes again, from all who use it', async () => {
    const client = other.writers[0]!;
    const document = documentWith('last', '县委', '乡村振兴');
    await succeeded(client, await client.index(REPORTS_INDEX).addDocuments([document]));
    expect(await count(engine)).to.equal(loaded + 1);
  });
});
