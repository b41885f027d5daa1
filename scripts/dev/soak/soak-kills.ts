import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { ChangingCounty } from './changing-county.js';
import { CountyFollower, type Publications } from './county-follower.js';
import { DisturbedRun, KILLED, type Disturbance, type Killed } from './disturbed-run.js';

/** Data directories that are disturbed at once: a command that starts or is waited for leaves a core of two idle. */
const DISTURBED = 2;
/**
 * Then another county begins with data directories of its own. The versions of one only become more, and with them the time
 * that each kill takes: after 160 kills it took three times what it took at first.
 */
const KILLS_IN_A_COUNTY = 40;

export interface KillReport extends Plan, Disturbance {
  /** What was wrong afterwards, or answered meanwhile; none where all was right. */
  faults: string[];
  /** How many questions were answered meanwhile. */
  answers: number;
}

interface Plan {
  number: number;
  killed: Killed;
  /** When it is killed, from 0 to 1 of the time that its work takes. */
  moment: number;
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
  const random = seededRandom(seed);
  const plans = Array.from({ length: kills }, (_, i): Plan => {
    return { number: i + 1, killed: kinds[i % kinds.length]!, moment: random() };
  });
  for (let from = 0; from < kills; from += KILLS_IN_A_COUNTY) {
    const own = join(folder, `county-${from}`);
    mkdirSync(own);
    yield* killInOneCounty(own, seed + from, plans.slice(from, from + KILLS_IN_A_COUNTY));
    rmSync(own, { recursive: true });
  }
}

async function* killInOneCounty(
  folder: string,
  seed: number,
  plans: Plan[],
): AsyncGenerator<KillReport> {
  const county = await ChangingCounty.start(seed);
  const setting = new Setting(folder, county);
  try {
    await setting.open(new Set(plans.map(({ killed }) => killed)));
    for (let from = 0; from < plans.length; from += DISTURBED)
      yield* await setting.step(plans.slice(from, from + DISTURBED));
  } finally {
    await setting.close();
    await county.close();
  }
}

/** The data directories that are disturbed and the one that is not, over one county. */
class Setting {
  readonly #disturbed: DisturbedRun[] = [];
  readonly #county: ChangingCounty;
  readonly #folder: string;
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

  /** @param kinds what will be killed */
  async open(kinds: ReadonlySet<Killed>): Promise<void> {
    const [county, publications] = [this.#county, this.#publications];
    const sourcesFile = this.#sourcesFile;
    writeFileSync(sourcesFile, county.sourcesFile());
    county.writeRows(publications.rows);
    const calm = join(this.#folder, 'calm');
    mkdirSync(calm);
    const engine = await openEngine({ data: calm, engines: [] });
    this.#calm = { engine, follower: new CountyFollower(calm, publications, engine) };
    await this.#calm.follower.follow();
    const surroundings = { county, publications, sourcesFile };
    const opening = Array.from({ length: DISTURBED }, async (_, i) => {
      const data = join(this.#folder, `disturbed-${i}`);
      this.#disturbed.push(await DisturbedRun.open(data, surroundings, kinds));
    });
    await allEnded(opening);
  }

  /** Lets the county change and follows it, with a kill in each data directory that has a plan. */
  async step(plans: Plan[]): Promise<KillReport[]> {
    this.#county.step();
    this.#county.writeRows(this.#publications.rows);
    const disturbing = plans.map(async (plan, i) => {
      const run = this.#disturbed[i]!;
      const disturbance = await run.disturb(plan.killed, plan.moment);
      await run.finish(plan.killed);
      return { run, plan, disturbance, answers: run.watch.takeAnswers() };
    });
    const { follower } = this.#calm!;
    await allEnded([...disturbing, follower.follow()]);
    const wanted = await follower.readState();
    const reports: KillReport[] = [];
    for (const { run, plan, disturbance, answers } of await Promise.all(disturbing)) {
      const faults = await run.compare(wanted);
      reports.push({ ...plan, ...disturbance, faults, answers });
    }
    return reports;
  }

  async close(): Promise<void> {
    for (const run of this.#disturbed) await run.close();
    await this.#calm?.engine.close();
  }
}

/** Waits for all, whichever fails, so that none is at work when what it works on is closed. @throws what the first failed with */
async function allEnded(works: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}
