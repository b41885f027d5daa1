import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Meilisearch } from 'meilisearch';
import { request } from 'undici';
import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { awaitTexts } from '../bench/load/await-texts.js';
import { servedGateway, type ServedGateway } from '../bench/load/served-gateway.js';
import { generatedReports, TOPICS } from '../corpus/generated-reports.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { runBuilt, startRun } from './run-command.js';

const SERVERS = 3;
const PAUSE_MS = 20;
const DOCUMENTS_AT_ONCE = 1_000;

export interface RebalanceKill {
  number: number;
  /** Whether the third server was to get its share, or to give it away. */
  aim: 'spread' | 'drain';
  /** Whether reports were still being moved when it was killed. */
  inTheMidst: boolean;
  afterMs: number;
  /** What was wrong afterwards, or answered meanwhile; none where all was right. */
  faults: string[];
  answers: number;
}

/**
 * Moves reports to a third server and away from it in turns, kills each move at a random moment, lets it be done again, and
 * compares what the servers have with what was indexed, while a reader asks for counts that never change.
 *
 * @param folder for the data of all
 */
export async function* soakRebalances(
  folder: string,
  { kills, seed, reports }: { kills: number; seed: number; reports: number },
): AsyncGenerator<RebalanceKill> {
  const random = seededRandom(seed);
  const setting = await SpreadRun.open(folder, { reports, seed });
  try {
    for (let number = 1; number <= kills; number += 1) {
      const aim = number % 2 === 1 ? 'spread' : 'drain';
      const { inTheMidst, afterMs } = await setting.disturb(aim, random());
      await setting.finish(aim);
      const faults = await setting.compare(aim);
      yield { number, aim, inTheMidst, afterMs, faults, answers: setting.answers };
    }
  } finally {
    await setting.close();
  }
}

/** Reports on two servers and a third that comes and goes, and who reads meanwhile. */
class SpreadRun {
  answers = 0;
  readonly #faults: string[] = [];
  readonly #data: string;
  readonly #servers: EmbeddedEngine[];
  readonly #settings: Record<string, string>;
  readonly #gateway: ServedGateway;
  readonly #engine: Engine;
  readonly #ids: ReadonlySet<string>;
  /** How long a whole move takes that nobody disturbs, in milliseconds. */
  readonly #lasting = { spread: 0, drain: 0 };
  #expected = new Map<string, number>();
  #isOver = false;
  #reading: Promise<void> | undefined;

  private constructor(
    data: string,
    made: { servers: EmbeddedEngine[]; engine: Engine; gateway: ServedGateway; ids: Set<string> },
  ) {
    this.#data = data;
    this.#servers = made.servers;
    this.#settings = addresses(made.servers);
    this.#engine = made.engine;
    this.#gateway = made.gateway;
    this.#ids = made.ids;
  }

  static async open(
    folder: string,
    { reports, seed }: { reports: number; seed: number },
  ): Promise<SpreadRun> {
    const data = join(folder, 'data');
    mkdirSync(data, { recursive: true });
    const rows = [...generatedReports(reports, seed)];
    const file = join(folder, 'rows.jsonl');
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const servers: EmbeddedEngine[] = [];
    let run: SpreadRun | undefined;
    try {
      for (let i = 0; i < SERVERS; i += 1)
        servers.push(await EmbeddedEngine.open(join(folder, 'servers', String(i))));
      await runBuilt(data, ['index', file], addresses(servers.slice(0, SERVERS - 1)));
      const engines = servers.map(({ url, masterKey }) => ({ url, key: masterKey }));
      const engine = await openEngine({ data, engines });
      const gateway = await servedGateway(data, addresses(servers));
      const ids = new Set(rows.map(({ id }) => id));
      run = new SpreadRun(data, { servers, engine, gateway, ids });
      await awaitTexts(gateway.url);
      for (const topic of TOPICS) run.#expected.set(topic, await run.#count(topic));
      run.#reading = run.#read();
      for (const aim of ['spread', 'drain'] as const) run.#lasting[aim] = await run.finish(aim);
      return run;
    } catch (error) {
      if (run !== undefined) await run.close();
      else for (const server of servers) await server.close();
      throw error;
    }
  }

  /** @param moment from 0 to 1, in the time that a whole move takes */
  async disturb(
    aim: RebalanceKill['aim'],
    moment: number,
  ): Promise<Pick<RebalanceKill, 'inTheMidst' | 'afterMs'>> {
    const afterMs = Math.round(moment * this.#lasting[aim]);
    const { child, ended } = await startRun(this.#data, this.#parameters(aim), this.#settings);
    await wait(afterMs);
    const inTheMidst = child.exitCode === null;
    child.kill('SIGKILL');
    await ended;
    return { inTheMidst, afterMs };
  }

  /** Lets the move be done, and returns how many milliseconds it took from when its run had begun. */
  async finish(aim: RebalanceKill['aim']): Promise<number> {
    const { ended } = await startRun(this.#data, this.#parameters(aim), this.#settings);
    const began = performance.now();
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(`xianbao rebalance ended with ${code}: ${stderr}`);
    return performance.now() - began;
  }

  /** Each report is on one server, and the third has its share, or none where it is to have none. */
  async compare(aim: RebalanceKill['aim']): Promise<string[]> {
    const places = new Map<string, number>();
    for (const [server, client] of this.#engine.writers.entries()) {
      const ids = await listIds(client);
      const isThird = server === SERVERS - 1;
      if (isThird && (aim === 'drain') !== (ids.length === 0))
        this.#faults.push(`after a ${aim} the third server has ${ids.length} reports`);
      for (const id of ids) {
        if (places.has(id)) this.#faults.push(`${id} is on two servers`);
        places.set(id, server);
      }
    }
    for (const id of this.#ids) if (!places.has(id)) this.#faults.push(`${id} is on no server`);
    for (const id of places.keys())
      if (!this.#ids.has(id)) this.#faults.push(`${id} was never indexed`);
    return this.#faults.splice(0);
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#reading;
    await this.#gateway.close();
    await this.#engine.close();
    for (const server of this.#servers) await server.close();
  }

  #parameters(aim: RebalanceKill['aim']): string[] {
    const drained = this.#servers.at(-1)!.url;
    return ['rebalance', '--json', ...(aim === 'drain' ? ['--drain', drained] : [])];
  }

  async #read(): Promise<void> {
    for (let i = 0; !this.#isOver; i += 1) {
      const topic = TOPICS[i % TOPICS.length]!;
      const count = await this.#count(topic);
      const expected = this.#expected.get(topic);
      this.answers += 1;
      if (count !== expected) this.#faults.push(`${topic}: ${count} reports, not ${expected}`);
      await wait(PAUSE_MS);
    }
  }

  /** How many reports the gateway says to have a topic. Nobody is to notice that reports are moved: it always answers. */
  async #count(topic: string): Promise<number> {
    const parameters = new URLSearchParams({ q: `"${topic}"`, limit: '0' });
    const address = `${this.#gateway.url}/api/v1/search?${parameters.toString()}`;
    const { status, text } = await ask(address);
    if (status !== 200) {
      this.#faults.push(`${topic}: ${status} ${text}`);
      return this.#expected.get(topic) ?? 0;
    }
    const { total } = JSON.parse(text) as { total: { value: number; relation: string } };
    if (total.relation !== 'exact') this.#faults.push(`${topic} is said to be ${total.relation}`);
    return total.value;
  }
}

async function ask(address: string): Promise<{ status: number; text: string }> {
  try {
    const { statusCode, body } = await request(address);
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    return { status: 0, text: String(error) };
  }
}

function addresses(servers: readonly EmbeddedEngine[]): Record<string, string> {
  return {
    MEILI_URL: servers.map(({ url }) => url).join(','),
    MEILI_KEY: servers.map(({ masterKey }) => masterKey).join(','),
  };
}

/** The ids of the reports that a server has, each version's. */
async function listIds(client: Meilisearch): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += DOCUMENTS_AT_ONCE) {
    const { results } = await client
      .index<{ id: string }>(REPORTS_INDEX)
      .getDocuments({ fields: ['id'], limit: DOCUMENTS_AT_ONCE, offset });
    ids.push(...results.map(({ id }) => id));
    if (results.length < DOCUMENTS_AT_ONCE) return ids;
  }
}
