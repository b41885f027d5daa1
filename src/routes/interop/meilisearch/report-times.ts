import type { StoredReport } from '../../../search/plan/engine-search.js';
import type { PageRequest } from '../../../search/verify/exact-search.js';
import type { FacetField } from './facet-counts.js';

/**
 * The first and the last time of publication of the reports that a search finds, where that is asked for. Nearly every
 * report has a time of its own, so they are not counted by it.
 */
export async function findTimes(
  names: FacetField[],
  search: (page: Omit<PageRequest, 'filter'>) => Promise<{ hits: StoredReport[] }>,
): Promise<Record<string, { min: number; max: number }>> {
  if (!names.includes('time')) return {};
  const timeAtEnd = async (order: string) => {
    const { hits } = await search({ sort: [`time:${order}`], limit: 1, fields: ['key', 'time'] });
    return hits[0]?.time;
  };
  const [min, max] = await Promise.all([timeAtEnd('asc'), timeAtEnd('desc')]);
  return min === undefined || max === undefined ? {} : { time: { min, max } };
}
