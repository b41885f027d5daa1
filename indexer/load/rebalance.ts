import type { Meilisearch } from 'meilisearch';
import { setTimeout as delay } from 'node:timers/promises';
import { openIndexServers } from '../../src/engine/spread/index-servers.js';
import { CALM_MS, chooseMember, isCalm, type Layout } from '../../src/engine/spread/layout.js';
import { readRecords, writeLayout } from '../../src/engine/spread/layout-record.js';
import { idCode } from '../../src/model/ids.js';
import type { Archive } from '../archive/archive.js';
import { copyReports, removeReports } from './move-reports.js';
import { publishTo } from './publish-coverage.js';

export interface RebalanceRun {
  /** Reports that are on another server now. */
  moved: number;
  /** Servers that have reports now. */
  servers: number;
}

export interface RebalanceOptions {
  /** Positions in the list of the servers that are to have no reports. */
  drained: number[];
  onProgress?: (moved: number) => void;
  /** Waits for so many milliseconds, before the first report is moved. */
  pause?: (ms: number) => Promise<unknown>;
}

/** Reports that are moved in one step: as many as a filter of the engine takes in some milliseconds. */
const STEP = 2_000;
const IDS_AT_ONCE = 10_000;
/** For clocks that do not run alike. */
const MARGIN_MS = 500;

/**
 * Moves reports until each is on the server that it belongs to, if all servers that were given take part but the drained ones.
 * Who searches meanwhile finds each report once: it is copied while it is hidden where it goes, then hidden where it comes from
 * in the same moment, then removed there. Killed at any moment, it leaves that as it is; the next run goes on.
 * The caller holds the run lock: nobody writes meanwhile.
 *
 * @param clients one for each server of the engine; all have to answer
 * @throws XianbaoError `engine_unavailable`
 */
export async function rebalance(
  clients: readonly Meilisearch[],
  archive: Archive,
  { drained, onProgress = () => {}, pause = delay }: RebalanceOptions,
): Promise<RebalanceRun> {
  const servers = await openIndexServers(clients);
  if (servers.down.length > 0) throw servers.down[0]!;
  const { names, layout } = await readRecords(clients);
  // One server that was never one of several has everything.
  if (layout === undefined) return { moved: 0, servers: 1 };
  const move = new Move(clients, names as string[], archive, layout, onProgress);
  if (!isCalm(layout)) await pause(CALM_MS + MARGIN_MS);
  await move.settle();
  // What was begun is brought to its end, whatever is wanted now.
  await move.finish();
  if (await move.begin(names.filter((_, i) => !drained.includes(i)) as string[]))
    await pause(CALM_MS + MARGIN_MS);
  await move.finish();
  return { moved: move.moved, servers: move.members.length };
}

/** Reports on their way to other servers. */
class Move {
  moved = 0;
  readonly #clients: readonly Meilisearch[];
  readonly #byName: Map<string, Meilisearch>;
  readonly #archive: Archive;
  readonly #onProgress: (moved: number) => void;
  #layout: Layout;

  constructor(
    clients: readonly Meilisearch[],
    names: string[],
    archive: Archive,
    layout: Layout,
    onProgress: (moved: number) => void,
  ) {
    this.#clients = clients;
    this.#byName = new Map(names.map((name, i) => [name, clients[i]!]));
    this.#archive = archive;
    this.#layout = layout;
    this.#onProgress = onProgress;
  }

  get members(): string[] {
    return this.#layout.members;
  }

  /** Removes what is hidden: it belongs to another server. */
  async settle(): Promise<void> {
    const hidden = Object.entries(this.#layout.hidden);
    if (hidden.length === 0) return;
    for (const [name, codes] of hidden) await removeReports(codes, this.#byName.get(name)!);
    await this.#change({ hidden: {} });
  }

  /** Says in the layout which servers are to have the reports; whether that is another list than before. */
  async begin(members: string[]): Promise<boolean> {
    const wanted = members.toSorted();
    if (wanted.join(' ') === this.members.join(' ')) return false;
    await this.#change({ next: { members: wanted, upTo: '' } });
    return true;
  }

  /** Moves what is not yet where it is to be. */
  async finish(): Promise<void> {
    for (let step; (step = this.#nextStep()) !== undefined;) {
      const { ways, upTo } = step;
      const { next } = this.#layout;
      await this.#change({ hidden: codesByServer(ways, ({ to }) => to) });
      for (const { from, to, codes } of ways)
        await copyReports(codes, this.#byName.get(from)!, this.#byName.get(to)!);
      const hidden = codesByServer(ways, ({ from }) => from);
      await this.#change({ next: { ...next!, upTo }, hidden });
      await this.settle();
      this.moved += ways.reduce((sum, { codes }) => sum + codes.length, 0);
      this.#onProgress(this.moved);
    }
    const { next } = this.#layout;
    if (next === null) return;
    // The first of the members has the table of what was crawled.
    await publishTo(this.#byName.get(next.members[0]!)!, this.#archive);
    await this.#change({ members: next.members, next: null });
  }

  /** The next reports that go elsewhere, by where from and where to; `undefined` where none is left. */
  #nextStep(): { ways: Way[]; upTo: string } | undefined {
    const { next, members } = this.#layout;
    if (next === null) return undefined;
    const ways = new Map<string, Way>();
    let { upTo } = next;
    let count = 0;
    while (count < STEP) {
      const ids = this.#archive.versions.idsAfter(upTo, IDS_AT_ONCE);
      if (ids.length === 0) break;
      for (const id of ids) {
        upTo = id;
        const [from, to] = [chooseMember(id, members), chooseMember(id, next.members)];
        if (from === to) continue;
        const way = ways.get(`${from} ${to}`) ?? { from, to, codes: [] };
        way.codes.push(idCode(id));
        ways.set(`${from} ${to}`, way);
        count += 1;
        if (count === STEP) break;
      }
    }
    return count === 0 ? undefined : { ways: [...ways.values()], upTo };
  }

  async #change(change: Partial<Layout>): Promise<void> {
    this.#layout = { ...this.#layout, ...change, version: this.#layout.version + 1 };
    await writeLayout(this.#clients, this.#layout);
  }
}

interface Way {
  from: string;
  to: string;
  codes: string[];
}

function codesByServer(ways: Way[], serverOf: (way: Way) => string): Record<string, string[]> {
  const hidden: Record<string, string[]> = {};
  for (const way of ways) (hidden[serverOf(way)] ??= []).push(...way.codes);
  return hidden;
}
