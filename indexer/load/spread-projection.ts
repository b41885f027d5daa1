import type { Meilisearch } from 'meilisearch';
import { isUnavailable } from '../../src/engine/client/engine-unavailable.js';
import type { IndexServers } from '../../src/engine/spread/index-servers.js';
import type { XianbaoError } from '../../src/model/errors.js';
import type { Segmenter } from '../../src/model/document.js';
import type { ReadReport, RecordedVersion } from '../archive/ledger/record-reports.js';
import type { Version } from '../archive/tables/version.js';
import type { LoadProgress, PendingCounts } from './load-progress.js';
import { Projection, type ProjectionOptions } from './projection.js';

/**
 * A projection onto all servers of the engine: each report goes to the one that it belongs to. Where that does not answer,
 * its versions are left to the next run, and the others are loaded. Not for concurrent use.
 */
export class SpreadProjection {
  readonly #servers: IndexServers;
  readonly #parts: Map<Meilisearch, Projection>;
  readonly #onDown: (error: XianbaoError) => void;
  /** Versions that are left to the next run. */
  #left = 0;

  /** @param onDown told, once for each, of servers that stop answering; what it throws ends the load */
  constructor(
    servers: IndexServers,
    segmenter: Segmenter,
    { onDown, ...options }: ProjectionOptions & { onDown: (error: XianbaoError) => void },
  ) {
    this.#servers = servers;
    this.#onDown = onDown;
    this.#parts = new Map(
      servers.up.map((client) => [client, new Projection(client, segmenter, options)]),
    );
  }

  /** Documents added whole, by server. */
  get sent(): Map<Meilisearch, Projection['sent']> {
    return new Map([...this.#parts].map(([client, { sent }]) => [client, sent]));
  }

  /** Adds a version whole; with it the end of the one before. */
  add(recorded: RecordedVersion, read: ReadReport, reprintOf: string | undefined): Promise<void> {
    return this.#withHome(recorded.version, (part) => part.add(recorded, read, reprintOf));
  }

  /** Ends a version that the index has: its text was changed, or it is gone. */
  end(ended: Version): Promise<void> {
    return this.#withHome(ended, (part) => part.end(ended));
  }

  async finish(): Promise<void> {
    for (const client of this.#parts.keys()) await this.#attempt(client, (part) => part.finish());
  }

  /** How far the servers are with the versions that were added; the slowest one's share. */
  async readPending(): Promise<PendingCounts & Pick<LoadProgress, 'engineShare'>> {
    const all = await Promise.all([...this.#parts.values()].map((part) => part.readPending()));
    const shares = all.flatMap(({ engineShare }) => engineShare ?? []);
    return {
      unsent: this.#left + all.reduce((sum, { unsent }) => sum + unsent, 0),
      sent: all.reduce((sum, { sent }) => sum + sent, 0),
      engineShare: shares.length === 0 ? undefined : Math.min(...shares),
    };
  }

  async #withHome(version: Version, work: (part: Projection) => Promise<void>): Promise<void> {
    const home = this.#servers.homeOf(version.id);
    if (home !== undefined && this.#parts.has(home)) await this.#attempt(home, work);
    else this.#left += 1;
  }

  /** One that is the only server has nobody to go on with. */
  async #attempt(client: Meilisearch, work: (part: Projection) => Promise<void>): Promise<void> {
    const part = this.#parts.get(client)!;
    try {
      await work(part);
    } catch (error) {
      if (!isUnavailable(error) || this.#parts.size === 1) throw error;
      this.#parts.delete(client);
      this.#left += part.unsettled;
      this.#onDown(error);
    }
  }
}
