import type { Meilisearch } from 'meilisearch';
import { orderInstant } from '../../model/time/instant.js';
import { idCode } from '../../model/ids.js';
import { engineSearch, type StoredReport } from '../plan/engine-search.js';
import { quote } from '../plan/filters.js';
import { validityFilter } from '../plan/scope.js';

export type Neighbour = Pick<StoredReport, 'id' | 'title' | 'date'>;

/** The reports before and after one, by time and id. */
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
  // The index has it in seconds since the epoch.
  const time = Math.floor(orderInstant(report) / 1000);
  const nearest = async (operator: '<' | '>', order: 'asc' | 'desc') => {
    const beyond = `(time ${operator} ${time} OR (time = ${time} AND idCode ${operator} ${quote(idCode(id))}))`;
    const { hits } = await engineSearch<Neighbour>(client, {
      filter: `${validityFilter(asOf)} AND ${field} = ${quote(value)} AND ${beyond}`,
      sort: [`time:${order}`, `idCode:${order}`],
      limit: 1,
      fields: ['id', 'title', 'date'],
    });
    return hits[0] ?? null;
  };
  const [previous, next] = await Promise.all([nearest('<', 'desc'), nearest('>', 'asc')]);
  return { previous, next };
}
