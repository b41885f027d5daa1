import type { Report } from '../model/report.js';

/** Where a term stands in a text: start and length in UTF-16 units. */
export type Match = [start: number, length: number];

export interface Snippet {
  field: 'title' | 'body';
  text: string;
  matches: Match[];
}

export interface HitCounty {
  code: string;
  name: string;
  nameEn: string;
  prefecture: string | null;
  province: string;
}

export interface Hit extends Pick<
  Report,
  'title' | 'url' | 'date' | 'publishedAt' | 'channel' | 'lang'
> {
  id: string;
  county: HitCounty | null;
  speakers: string[];
  snippets: Snippet[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface FacetValues {
  values: FacetValue[];
  /** How many values there are; `values` may list fewer. */
  total: number;
}

export interface Total {
  value: number;
  relation: 'exact' | 'atMost';
  reason?: string;
}

export interface SearchAnswer {
  query: unknown;
  total: Total;
  hits: Hit[];
  facets: Partial<Record<string, FacetValues>>;
  page: number;
  limit: number;
  tookMs: number;
  engineMs: number;
}

/** A problem document (RFC 9457), or what stands for one where the gateway gave none. */
export interface Problem {
  code?: string;
  title?: string;
  status?: number;
  detail?: string;
  parameter?: string;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Codes of the page itself, in whose place it has words in the reader's language. */
export const UNREACHABLE = 'page-unreachable';
export const UNREADABLE = 'page-unreadable';

/** Asks the gateway. The address is relative, so that the page works under any path. */
export async function fetchSearch(query: string, signal: AbortSignal): Promise<SearchAnswer> {
  let response: Response;
  try {
    response = await fetch(`api/v1/search?${query}`, {
      signal,
      headers: { accept: 'application/json, application/problem+json' },
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ProblemError({ code: UNREACHABLE });
  }
  // A proxy in front of the gateway answers in HTML: that is no reason to show nothing.
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && isAnswer(body)) return body;
  if (!response.ok && isProblem(body)) throw new ProblemError(body);
  throw new ProblemError({ code: UNREADABLE, status: response.status });
}

function isAnswer(body: unknown): body is SearchAnswer {
  return typeof body === 'object' && body !== null && 'hits' in body && 'total' in body;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && ('title' in body || 'detail' in body);
}
