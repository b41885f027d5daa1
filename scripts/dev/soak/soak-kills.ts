import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { servedGateway, type ServedGateway } from '../bench/load/served-gateway.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { AnswerWatch } from './answer-watch.js';
import { ChangingCounty, WORKS } from './changing-county.js';
import { listDifferences, readRecordedState } from './recorded-state.js';
import { runBuilt, startRun } from './run-command.js';
import { listStoreFaults } from './store-faults.js';

/** What is killed: a command in the midst of its work, or the gateway or the engine while a command works. */
export const KILLED = ['crawl', 'index', 'reindex', 'store', 'engine'] as const;
export type Killed = (typeof KILLED)[number];

const MAX_WAIT_MS = 60_000;
const POLL_MS = 50;

export interface KillReport {
  number: number;
  killed: Killed;
  /** Whether it was at work when it was killed: a run may have ended before. */
  inTheMidst: boolean;
  /** After how many milliseconds of its work. */
  afterMs: number;
  /** What was wrong afterwards, or answered meanwhile; none where all was right. */
  faults: string[];
  answers: number;
}

/**
 * Kills parts of the program at random moments, over a county that changes, and after each kill lets the work be done again
 * and compares archive, ledger, index and stored texts with those of a run that nobody disturbed.
 *
 * @param folder for the data of both
 * @param kinds what is killed, in turns
 */
export async function* soakKills(
  folder: string,
  { kills, seed, kinds = KILLED }: { kills: number; seed: number; kinds?: readonly Killed[] },
): AsyncGenerator<KillReport> {
  const county = await ChangingCounty.start(seed);
  const random = seededRandom(seed);
  const setting = await DisturbedRun.open(folder, county, kinds);
  try {
    for (let number = 1; number <= kills; number += 1) {
      const killed = kinds[(number - 1) % kinds.length]!;
      county.step();
      const { inTheMidst, afterMs } = await setting.disturb(killed, random());
      await setting.finish(killed);
      const faults = await setting.compare();
      yield { number, killed, inTheMidst, afterMs, faults, answers: setting.watch.answers };
    }
  } finally {
    await setting.close();
    await county.close();
  }
}

type Command = 'crawl' | 'index' | 'reindex';

/** The command that is at work when something is killed. */
function commandWhile(killed: Killed): Command {
  return killed === 'store' || killed === 'engine' ? 'index' : killed;
}

/** A report has ended once a second crawl misses it. */
const FINISHING: readonly Command[] = ['crawl', 'crawl', 'index'];

/** The data that is disturbed, those that are not, and who reads meanwhile. */
class DisturbedRun {
  readonly watch: AnswerWatch;
  /** How long each command took when it was last let be, in milliseconds. */
  readonly #lasting: Record<Command, number> = { crawl: 0, index: 0, reindex: 0 };
  readonly #county: ChangingCounty;
  readonly #data: string;
  readonly #calm: string;
  readonly #rows: string;
  readonly #sources: string;
  readonly #engine: Engine;
  readonly #calmEngine: Engine;
  #gateway: ServedGateway;

  private constructor(
    folder: string,
    county: ChangingCounty,
    made: { engine: Engine; calmEngine: Engine; gateway: ServedGateway },
  ) {
    this.#county = county;
    this.#data = join(folder, 'disturbed');
    this.#calm = join(folder, 'calm');
    this.#rows = join(folder, 'rows.jsonl');
    this.#sources = join(folder, 'sources.yml');
    this.#engine = made.engine;
    this.#calmEngine = made.calmEngine;
    this.#gateway = made.gateway;
    this.watch = new AnswerWatch(county, () => this.#gateway.url);
    this.watch.start();
  }

  static async open(
    folder: string,
    county: ChangingCounty,
    kinds: readonly Killed[],
  ): Promise<DisturbedRun> {
    const [data, calm] = [join(folder, 'disturbed'), join(folder, 'calm')];
    for (const path of [data, calm]) mkdirSync(path, { recursive: true });
    writeFileSync(join(folder, 'sources.yml'), county.sourcesFile());
    county.writeRows(join(folder, 'rows.jsonl'));
    const fill = async (path: string) => {
      await runBuilt(path, ['crawl', '--sources', join(folder, 'sources.yml'), '--full']);
      await runBuilt(path, ['index', join(folder, 'rows.jsonl')]);
    };
    await Promise.all([fill(data), fill(calm)]);
    const open = (path: string) => {
      return openEngine({ data: path, engines: [] });
    };
    const [engine, calmEngine] = [await open(data), await open(calm)];
    const gateway = await servedGateway(data);
    const run = new DisturbedRun(folder, county, { engine, calmEngine, gateway });
    for (const command of new Set(kinds.map(commandWhile))) await run.#run(command);
    return run;
  }

  /**
   * Kills something while a command works, and tells whether it still did.
   *
   * @param moment from 0 to 1, in the time that the command took last, once its run had begun
   */
  async disturb(
    killed: Killed,
    moment: number,
  ): Promise<Pick<KillReport, 'inTheMidst' | 'afterMs'>> {
    this.#county.writeRows(this.#rows);
    const command = commandWhile(killed);
    const afterMs = Math.round(moment * this.#lasting[command]);
    const { child, ended } = await startRun(this.#data, this.#parameters(command));
    await wait(afterMs);
    const inTheMidst = child.exitCode === null;
    if (killed === 'store') {
      await this.#gateway.kill();
      await ended;
      this.#gateway = await servedGateway(this.#data);
    } else if (killed === 'engine') {
      const { pid } = JSON.parse(
        readFileSync(join(this.#data, 'engine', 'engine.json'), 'utf8'),
      ) as { pid: number };
      process.kill(pid, 'SIGKILL');
      await ended;
    } else {
      child.kill('SIGKILL');
      await ended;
    }
    return { inTheMidst, afterMs };
  }

  /** Lets all work be done, here and where nothing was disturbed. */
  async finish(killed: Killed): Promise<void> {
    for (const command of FINISHING) {
      await Promise.all([this.#run(command), runBuilt(this.#calm, this.#parameters(command))]);
    }
    if (killed === 'reindex') await this.#run('reindex');
    this.watch.settle();
  }

  async #run(command: Command): Promise<void> {
    const { ended } = await startRun(this.#data, this.#parameters(command));
    const began = performance.now();
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(`xianbao ${command} ended with ${code}: ${stderr}`);
    this.#lasting[command] = performance.now() - began;
  }

  /** What is otherwise than it should be. */
  async compare(): Promise<string[]> {
    const faults: string[] = [];
    for (const work of WORKS) await this.#countSoon(work);
    const [found, wanted] = [
      await readRecordedState(this.#data, this.#engine, ['portal']),
      await readRecordedState(this.#calm, this.#calmEngine, ['portal']),
    ];
    faults.push(...listDifferences(found, wanted));
    faults.push(...(await listStoreFaults(this.#data, this.#engine)));
    faults.push(...this.watch.faults.splice(0));
    return faults;
  }

  async close(): Promise<void> {
    await this.watch.stop();
    await this.#gateway.close();
    await this.#engine.close();
    await this.#calmEngine.close();
  }

  #parameters(command: Command): string[] {
    if (command === 'crawl') return ['crawl', '--sources', this.#sources, '--full', '--json'];
    return command === 'index' ? ['index', this.#rows, '--json'] : ['reindex', '--json'];
  }

  /** An engine that was killed is back within seconds; until then the gateway says that it cannot answer. */
  async #countSoon(work: string): Promise<void> {
    const end = Date.now() + MAX_WAIT_MS;
    while ((await this.watch.count(work)) === undefined) {
      if (Date.now() > end) throw new Error(`The gateway has not answered for ${MAX_WAIT_MS} ms`);
      await wait(POLL_MS);
    }
  }
}
