import type { Meilisearch } from 'meilisearch';
import { LAYOUT_INDEX } from '../../model/index-settings.js';
import type { XianbaoError } from '../../model/errors.js';
import { isUnavailable } from '../client/engine-unavailable.js';
import { documentCount, ensureIndex, ensureIndexes } from '../reports-index.js';
import { placeReport, type Layout } from './layout.js';
import { latestLayout, readLayout, readName, readRecords, writeLayout } from './layout-record.js';

/** The servers that a run writes to. */
export interface IndexServers {
  /** Those that answer. */
  up: Meilisearch[];
  /** What those say that do not. */
  down: XianbaoError[];
  /** The server that a report belongs to; `undefined` where that does not answer. */
  homeOf(id: string): Meilisearch | undefined;
  /** The one that has the table of what was crawled. */
  coverageHome: Meilisearch | undefined;
}

/**
 * Makes the indexes on the servers where they are missing, and tells where reports belong.
 *
 * @throws XianbaoError `engine_unavailable` where no server answers, or one does not and it is not known yet where reports
 *   belong; `invalid_configuration` where a server that has reports is missing in MEILI_URL
 */
export async function openIndexServers(clients: readonly Meilisearch[]): Promise<IndexServers> {
  const [first] = clients;
  if (clients.length === 1) {
    await ensureIndexes(first!);
    await readRecords(clients);
    return { up: [first!], down: [], homeOf: () => first, coverageHome: first };
  }
  const tried = await Promise.allSettled(clients.map(prepareServer));
  const down = tried.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as unknown] : [],
  );
  const fault =
    down.find((error) => !isUnavailable(error)) ?? (down.length === clients.length && down[0]);
  if (fault) throw fault;
  const up = clients.filter((_, i) => tried[i]!.status === 'fulfilled');
  const layout = await openLayout(up, down);
  const names = new Map(
    await Promise.all(up.map(async (each) => [await readName(each), each] as const)),
  );
  return {
    up,
    down: down as XianbaoError[],
    homeOf: (id) => names.get(placeReport(layout, id)),
    coverageHome: names.get(layout.members[0]),
  };
}

async function prepareServer(client: Meilisearch): Promise<void> {
  await ensureIndexes(client);
  await ensureIndex(client, LAYOUT_INDEX, {});
}

/** The layout of the servers; where there is none yet, that of the servers that have documents, or else of all. */
async function openLayout(up: Meilisearch[], down: unknown[]): Promise<Layout> {
  if (down.length > 0) {
    const known = latestLayout(await Promise.all(up.map(readLayout)));
    if (known === undefined) throw down[0];
    return known;
  }
  const { names, versions, layout } = await readRecords(up);
  if (layout !== undefined) {
    if (versions.some((version) => version !== layout.version)) await writeLayout(up, layout);
    return layout;
  }
  const counts = await Promise.all(up.map((client) => documentCount(client)));
  const filled = names.filter((_, i) => counts[i]! > 0);
  const members = (filled.length > 0 ? filled : names) as string[];
  const made: Layout = { version: 1, members: members.toSorted(), next: null, hidden: {} };
  await writeLayout(up, made);
  return made;
}
