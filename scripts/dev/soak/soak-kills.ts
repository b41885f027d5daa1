import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadPool } from '../../../indexer/read/read-pool.js';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { ChangingCounty } from './changing-county.js';
import { CountyFollower, type Publications } from './county-follower.js';
import { DisturbedRun, KILLED, type Disturbance, type Killed } from './disturbed-run.js';

/** Data directories that are disturbed at once: a command that starts or is waited for leaves a core of two idle. */
const DISTURBED = 2;

export interface KillReport extends Disturbance {
  number: number;
  killed: Killed;
  /** What was wrong afterwards, or answered meanwhile; none where all was right. */
  faults: string[];
  /** Until now, over all data directories. */
  answers: number;
}

/**
 * Kills parts of the program at random moments, over a county that changes, and after each kill lets the work be done again
 * and compares archive, ledger, index and stored texts with those of a run that nobody disturbed.
 *
 * @param folder for the data of all
 * @param kinds what is killed, in turns
 */
export async function* soakKills(
  folder: string,
  { kills, seed, kinds = KILLED }: { kills: number; seed: number; kinds?: readonly Killed[] },
): AsyncGenerator<KillReport> {
  const county = await ChangingCounty.start(seed);
  const random = seededRandom(seed);
  const setting = new Setting(folder, county);
  try {
    await setting.open(kinds);
    for (let number = 1; number <= kills; number += DISTURBED) {
      const plans = Array.from({ length: Math.min(DISTURBED, kills - number + 1) }, (_, i) => {
        return { killed: kinds[(number - 1 + i) % kinds.length]!, moment: random() };
      });
      const reports = await setting.step(plans);
      const { answers } = setting;
      yield* reports.map((report, i) => ({ ...report, number: number + i, answers }));
    }
  } finally {
    await setting.close();
    await county.close();
  }
}

/** What is killed, and when: from 0 to 1 of the time that its work takes. */
interface Plan {
  killed: Killed;
  moment: number;
}

/** The data directories that are disturbed and the one that is not, over one county. */
class Setting {
  readonly #disturbed: DisturbedRun[] = [];
  readonly #county: ChangingCounty;
  readonly #folder: string;
  readonly #pool = new ReadPool(1, []);
  readonly #publications: Publications;
  readonly #sourcesFile: string;
  #calm: { engine: Engine; follower: CountyFollower } | undefined;

  constructor(folder: string, county: ChangingCounty) {
    this.#folder = folder;
    this.#county = county;
    this.#sourcesFile = join(folder, 'sources.yml');
    const sources = parseSources(county.sourcesFile(), this.#sourcesFile);
    this.#publications = { sources, rows: join(folder, 'rows.jsonl') };
  }

  get answers(): number {
    return this.#disturbed.reduce((sum, { watch }) => sum + watch.answers, 0);
  }

  async open(kinds: readonly Killed[]): Promise<void> {
    const [county, publications, pool] = [this.#county, this.#publications, this.#pool];
    const sourcesFile = this.#sourcesFile;
    writeFileSync(sourcesFile, county.sourcesFile());
    county.writeRows(publications.rows);
    const calm = join(this.#folder, 'calm');
    mkdirSync(calm);
    const engine = await openEngine({ data: calm, engines: [] });
    this.#calm = { engine, follower: new CountyFollower(calm, publications, { engine, pool }) };
    await this.#calm.follower.follow();
    for (let i = 0; i < DISTURBED; i += 1) {
      const surroundings = { county, publications, sourcesFile, pool };
      const data = join(this.#folder, `disturbed-${i}`);
      this.#disturbed.push(await DisturbedRun.open(data, surroundings, kinds));
    }
  }

  /** Lets the county change and follows it, with a kill in each data directory that has a plan. */
  async step(plans: Plan[]): Promise<Omit<KillReport, 'number' | 'answers'>[]> {
    this.#county.step();
    this.#county.writeRows(this.#publications.rows);
    const disturbing = plans.map(async ({ killed, moment }, i) => {
      const run = this.#disturbed[i]!;
      const disturbance = await run.disturb(killed, moment);
      await run.finish(killed);
      return { run, killed, disturbance };
    });
    const { follower } = this.#calm!;
    const [disturbed] = await Promise.all([Promise.all(disturbing), follower.follow()]);
    const wanted = await follower.readState();
    return Promise.all(
      disturbed.map(async ({ run, killed, disturbance }) => {
        return { killed, ...disturbance, faults: await run.compare(wanted) };
      }),
    );
  }

  async close(): Promise<void> {
    for (const run of this.#disturbed) await run.close();
    await this.#calm?.engine.close();
    await this.#pool.close();
  }
}
