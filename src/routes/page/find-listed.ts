import type { Request } from 'express';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { readParameters, readSelection, searchParameters } from '../http/parameters.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { findZero } from '../reports/find-zero.js';
import type { SelectionStore } from '../selections/selection-store.js';
import { expandParameters } from '../selections/expand-selection.js';
import { findReports } from '../reports/find-reports.js';
import type { ListedSearch } from './server-list.js';

/** Those whose browser runs the page's scripts wait no longer than this for a list they do not see. */
const PATIENCE_MS = 1000;

/** Where what an address of the page asks for is found. */
export interface ListSources {
  reports: ReportSearch;
  /** Of answers from the reports. */
  cache: AnswerCache;
  selections: SelectionStore;
}

/**
 * The search that an address of the page asks for; only its own parameters where it asks for none, or where reports may not
 * be shown.
 */
export async function findListed(
  { reports, cache, selections }: ListSources,
  request: Request,
  isOpen: boolean,
): Promise<ListedSearch> {
  const known = new URLSearchParams();
  for (const [name, value] of new URL(request.url, 'http://gateway.invalid').searchParams) {
    const isKnown = Object.hasOwn(searchParameters.shape, name) || name === 'selection';
    if (isKnown && name !== 'facets' && name !== 'limit' && value !== '') known.append(name, value);
  }
  // A blank query that was sent asks for all reports.
  const isAsked = request.path === '/' && /[?&]q=/u.test(request.url);
  if (!isOpen || !isAsked) return { params: known };
  try {
    const asked = expandParameters(known, selections);
    const given = readParameters(searchParameters, `/?${asked.toString()}`);
    const { selection } = readSelection(given);
    const found = await withinPatience(findReports(reports, selection, given));
    if (found === undefined) return { params: known, isSlow: true };
    const { compiled } = selection;
    const zero =
      found.total === 0
        ? await withinPatience(findZero({ reports, cache }, compiled, found.filter))
        : undefined;
    return { params: known, found, zero, page: given.page, limit: given.limit };
  } catch (error) {
    if (error instanceof XianbaoError) return { params: known, problem: error };
    throw error;
  }
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
    // Nobody reads a failure after the page was sent.
    work.catch(() => undefined);
  }
}
