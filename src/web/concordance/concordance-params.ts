import { apiParams, readChoice, readPage } from '../query/params.js';

export const LINE_SORTS = ['-date', 'date', 'left', 'right', 'county'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

export const WIDTHS = ['30', '15', '60', '100'] as const;

const LIMIT = 50;

/** The request behind the lines. */
export function concordancePath(params: URLSearchParams): string {
  const asked = apiParams(params);
  asked.set('sort', readChoice(params, 'sort', LINE_SORTS));
  asked.set('width', readChoice(params, 'width', WIDTHS));
  asked.set('page', String(readPage(params)));
  asked.set('limit', String(LIMIT));
  return `api/v1/concordance?${asked.toString()}`;
}

/** The request behind the collocates. */
export function collocatesPath(params: URLSearchParams): string {
  const asked = apiParams(params);
  asked.set('limit', '25');
  return `api/v1/collocates?${asked.toString()}`;
}
