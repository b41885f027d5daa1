import { apiParams, readChoice, readPage } from '../query/params.js';

export const LINE_SORTS = ['-date', 'date', 'left', 'right', 'county'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** What is shown of the occurrences: a line each, the sentence, or those with the same neighbours as one. */
export const SHOWS = ['lines', 'sentences', 'patterns'] as const;
export type Show = (typeof SHOWS)[number];

/** Characters on either side; as many as the window holds, unless a number is asked for. */
export const WIDTHS = ['fit', '15', '30', '60', '100', '200'] as const;
export type Width = (typeof WIDTHS)[number];

export const PATTERN_SIDES = ['right', 'left', 'both'] as const;
export type PatternSide = (typeof PATTERN_SIDES)[number];

export const PATTERN_WORDS = ['1', '2', '3'] as const;

const LIMIT = '50';
const SENTENCE_LIMIT = '20';
/** No sentence that people read is longer. */
const SENTENCE_WIDTH = '300';

/**
 * The request behind the lines.
 *
 * @param fitting how many characters the window holds on either side
 * @param selected parameters of what the lines stand in, where it is not the reports
 */
export function concordancePath(
  params: URLSearchParams,
  fitting: number,
  selected = apiParams(params),
): string {
  const isSentences = readChoice(params, 'show', SHOWS) === 'sentences';
  const asked = withContext(selected, params, fitting);
  asked.set('sort', readChoice(params, 'sort', LINE_SORTS));
  asked.set('page', String(readPage(params)));
  asked.set('limit', isSentences ? SENTENCE_LIMIT : LIMIT);
  return `api/v1/concordance?${asked.toString()}`;
}

/** The request for all lines as a table. */
export function linesPath(
  params: URLSearchParams,
  fitting: number,
  selected = apiParams(params),
): string {
  const asked = withContext(selected, params, fitting);
  asked.set('rows', 'lines');
  asked.set('sort', readChoice(params, 'sort', LINE_SORTS) === 'date' ? 'date' : '-date');
  return `api/v1/export?${asked.toString()}`;
}

function withContext(
  selected: URLSearchParams,
  params: URLSearchParams,
  fitting: number,
): URLSearchParams {
  const asked = new URLSearchParams(selected);
  const width = readChoice(params, 'width', WIDTHS);
  if (readChoice(params, 'show', SHOWS) === 'sentences') {
    asked.set('context', 'sentence');
    asked.set('width', SENTENCE_WIDTH);
  } else {
    asked.set('width', width === 'fit' ? String(fitting) : width);
  }
  return asked;
}

/** The request behind the patterns. */
export function patternsPath(params: URLSearchParams, selected = apiParams(params)): string {
  const asked = withShape(selected, params);
  asked.set('page', String(readPage(params)));
  asked.set('limit', LIMIT);
  return `api/v1/patterns?${asked.toString()}`;
}

/** The request for as many patterns as the API gives at once. */
export function allPatternsPath(params: URLSearchParams, selected = apiParams(params)): string {
  const asked = withShape(selected, params);
  asked.set('limit', '1000');
  return `api/v1/patterns?${asked.toString()}`;
}

function withShape(selected: URLSearchParams, params: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(selected);
  asked.set('side', readChoice(params, 'side', PATTERN_SIDES));
  asked.set('words', readChoice(params, 'words', PATTERN_WORDS));
  return asked;
}
