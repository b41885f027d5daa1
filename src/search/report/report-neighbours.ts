import type { Meilisearch } from 'meilisearch';
import { engineSearch, type StoredReport } from '../plan/engine-search.js';
import { quoted } from '../plan/filters.js';
import { EVERYTHING } from '../plan/plan.js';
import { validityFilter } from '../plan/scope.js';

export type Neighbour = Pick<StoredReport, 'id' | 'title' | 'date'>;

/** The reports before and behind one, by time and id. */
export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** The neighbours of a report among those of its county or, where it has none, of its channel. */
export async function findNeighbours(
  client: Meilisearch,
  report: StoredReport,
  asOf?: number,
): Promise<Neighbours> {
  const { id, county, channel } = report;
  const field = county === undefined ? 'channel' : 'county';
  const value = county ?? channel;
  if (value === undefined) return { previous: null, next: null };
  const time = publishedTime(report);
  const nearest = async (sign: '<' | '>', order: 'asc' | 'desc') => {
    const beyond = `(time ${sign} ${time} OR (time = ${time} AND id ${sign} ${quoted(id)}))`;
    const { hits } = await engineSearch<Neighbour>(client, {
      queries: EVERYTHING.queries,
      filter: `${validityFilter(asOf)} AND ${field} = ${quoted(value)} AND ${beyond}`,
      sort: [`time:${order}`, `id:${order}`],
      facets: [],
      offset: 0,
      limit: 1,
      fields: ['id', 'title', 'date'],
    });
    return hits[0] ?? null;
  };
  const [previous, next] = await Promise.all([nearest('<', 'desc'), nearest('>', 'asc')]);
  return { previous, next };
}

/** As the index has it: seconds since the epoch. */
function publishedTime({ publishedAt, date }: StoredReport): number {
  return Math.floor(Date.parse(publishedAt ?? `${date}T00:00:00+08:00`) / 1000);
}
