import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { servedGateway, type ServedGateway } from '../bench/load/served-gateway.js';
import { AnswerWatch } from './answer-watch.js';
import { WORKS, type ChangingCounty } from './changing-county.js';
import { CountyFollower, type Publications } from './county-follower.js';
import { listDifferences, type RecordedState } from './recorded-state.js';
import { startRun } from './run-command.js';
import { listStoreFaults } from './store-faults.js';

/** What is killed: a command in the midst of its work, or the gateway or the engine while a command works. */
export const KILLED = ['crawl', 'index', 'reindex', 'store', 'engine'] as const;
export type Killed = (typeof KILLED)[number];

const MAX_WAIT_MS = 60_000;
const POLL_MS = 50;

/** What the disturbed data directories share. */
export interface Surroundings {
  county: ChangingCounty;
  publications: Publications;
  /** The path of the file that names the publications' sources. */
  sourcesFile: string;
}

export interface Disturbance {
  /** Whether it was at work when it was killed: a run may have ended before. */
  inTheMidst: boolean;
  /** After how many milliseconds of its work. */
  afterMs: number;
}

type Command = 'crawl' | 'index' | 'reindex';

/** The command that is at work when something is killed. */
function commandWhile(killed: Killed): Command {
  return killed === 'store' || killed === 'engine' ? 'index' : killed;
}

/** A data directory that is disturbed, and who reads it meanwhile. */
export class DisturbedRun {
  readonly watch: AnswerWatch;
  /** How long each command took at most where it was let be, in milliseconds: one that finishes what was begun takes less. */
  readonly #lasting: Record<Command, number> = { crawl: 0, index: 0, reindex: 0 };
  readonly #data: string;
  readonly #surroundings: Surroundings;
  readonly #engine: Engine;
  readonly #follower: CountyFollower;
  #gateway: ServedGateway;

  private constructor(
    data: string,
    surroundings: Surroundings,
    made: { engine: Engine; gateway: ServedGateway },
  ) {
    const { county, publications } = surroundings;
    this.#data = data;
    this.#surroundings = surroundings;
    this.#engine = made.engine;
    this.#gateway = made.gateway;
    this.#follower = new CountyFollower(data, publications, made.engine);
    this.watch = new AnswerWatch(county, () => this.#gateway.url);
  }

  /** @param kinds what will be killed: each command of these is let be once, to learn how long it takes */
  static async open(
    data: string,
    surroundings: Surroundings,
    kinds: ReadonlySet<Killed>,
  ): Promise<DisturbedRun> {
    mkdirSync(data, { recursive: true });
    const engine = await openEngine({ data, engines: [] });
    let run: DisturbedRun | undefined;
    try {
      await new CountyFollower(data, surroundings.publications, engine).follow();
      run = new DisturbedRun(data, surroundings, { engine, gateway: await servedGateway(data) });
      run.watch.start();
      for (const command of new Set([...kinds].map(commandWhile))) await run.#run(command);
      return run;
    } catch (error) {
      await (run ?? engine).close();
      throw error;
    }
  }

  /**
   * Kills something while a command works, and tells whether it still did.
   *
   * @param moment from 0 to 1, in the time that the command took at most, once its run had begun
   */
  async disturb(killed: Killed, moment: number): Promise<Disturbance> {
    const command = commandWhile(killed);
    const { child, ended } = await startRun(this.#data, this.#parameters(command));
    const began = performance.now();
    await wait(moment * this.#lasting[command]);
    const afterMs = Math.round(performance.now() - began);
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

  /** Lets the work be done again at which something was killed, and then all that is left. */
  async finish(killed: Killed): Promise<void> {
    await this.#run(commandWhile(killed));
    await this.#follower.follow();
    this.watch.settle();
  }

  async #run(command: Command): Promise<void> {
    const { ended } = await startRun(this.#data, this.#parameters(command));
    const began = performance.now();
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(`xianbao ${command} ended with ${code}: ${stderr}`);
    this.#lasting[command] = Math.max(this.#lasting[command], performance.now() - began);
  }

  /** What is otherwise than where nothing was disturbed, a line each. */
  async compare(wanted: RecordedState): Promise<string[]> {
    for (const work of WORKS) await this.#countSoon(work);
    return [
      ...listDifferences(await this.#follower.readState(), wanted),
      ...(await listStoreFaults(this.#data, this.#engine)),
      ...this.watch.faults.splice(0),
    ];
  }

  async close(): Promise<void> {
    await this.watch.stop();
    await this.#gateway.close();
    await this.#engine.close();
  }

  #parameters(command: Command): string[] {
    const { sourcesFile, publications } = this.#surroundings;
    if (command === 'crawl') return ['crawl', '--sources', sourcesFile, '--full', '--json'];
    return command === 'index' ? ['index', publications.rows, '--json'] : ['reindex', '--json'];
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
