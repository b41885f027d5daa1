import type { Request } from 'express';
import type { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { readParameters, readSelection, searchParameters } from '../http/parameters.js';
import type { SelectionStore } from '../selections/selection-store.js';
import { expandParameters } from '../selections/expand-selection.js';
import { findReports } from '../reports/find-reports.js';
import type { ListedSearch } from './server-list.js';

/** Those whose browser runs the page's scripts wait no longer than this for a list they do not see. */
const PATIENCE_MS = 1000;

/** Where what an address of the page asks for is found. */
export interface ListSources {
  reports: ReportSearch;
  selections: SelectionStore;
}

/**
 * The search that an address of the page asks for; only its own parameters where it asks for none, or where reports may not
 * be shown.
 */
export async function findListed(
  { reports, selections }: ListSources,
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
    const found = await withinPatience(search(reports, given));
    if (found === undefined) return { params: known, isSlow: true };
    return { params: known, found, page: given.page, limit: given.limit };
  } catch (error) {
    if (error instanceof XianbaoError) return { params: known, problem: error };
    throw error;
  }
}

async function search(
  reports: ReportSearch,
  given: z.infer<typeof searchParameters>,
): Promise<NonNullable<ListedSearch['found']>> {
  const { selection } = readSelection(given);
  return findReports(reports, selection, given);
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
