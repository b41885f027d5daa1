import { apiParams, readChoice, readQuery, isNarrowed } from '../query/params.js';

/** The first of each is what the view begins with. */
export const SHOWS = ['keyness', 'collocates'] as const;
export const DIRECTIONS = ['over', 'under', 'both'] as const;
export const SPANS = ['5', '2', '3', '10', '20'] as const;
export const LEAST_COUNTS = ['3', '5', '10', '50', '1'] as const;

/** What the reference can be narrowed by; the API takes the same names with this before them. */
export const REFERENCE = 'vs.';
export const REFERENCE_FIELDS = ['q', 'province', 'county', 'speaker', 'from', 'to'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** Words in the table; the CSV has more. */
const LIMIT = '200';
const MAX_LIMIT = { keyness: '10000', collocates: '1000' };

/** The reference as the address has it, without the prefix. Nothing: all other reports. */
export function readReference(params: URLSearchParams): URLSearchParams {
  const reference = new URLSearchParams();
  for (const [name, value] of params) {
    if (name.startsWith(REFERENCE) && value !== '') {
      reference.append(name.slice(REFERENCE.length), value);
    }
  }
  return reference;
}

/** With another reference; an empty one takes it away. */
export function withReference(
  params: URLSearchParams,
  reference: URLSearchParams,
): URLSearchParams {
  const next = new URLSearchParams(
    [...params].filter(([name]) => !name.startsWith(REFERENCE) && name !== 'page'),
  );
  for (const [name, value] of reference) {
    if (value !== '') next.append(REFERENCE + name, value);
  }
  return next;
}

/** With target and reference in each other's place. */
export function swapped(params: URLSearchParams): URLSearchParams {
  const reference = readReference(params);
  const next = new URLSearchParams(reference);
  const own = new URLSearchParams();
  for (const [name, value] of params) {
    if (name.startsWith(REFERENCE)) continue;
    if (isCompared(name)) own.append(name, value);
    else next.append(name, value);
  }
  return withReference(next, own);
}

function isCompared(name: string): name is ReferenceField {
  return REFERENCE_FIELDS.some((field) => field === name);
}

/** The request behind the keywords; `undefined` where nothing is set against anything. */
export function keynessPath(params: URLSearchParams, limit = LIMIT): string | undefined {
  const reference = readReference(params);
  const isChosen = readQuery(params) !== '' || isNarrowed(params) || reference.size > 0;
  if (!isChosen) return undefined;
  const asked = withReference(apiParams(params), reference);
  asked.set('direction', readChoice(params, 'direction', DIRECTIONS));
  asked.set('minCount', readChoice(params, 'minCount', LEAST_COUNTS));
  asked.set('limit', limit);
  return `api/v1/keyness?${asked.toString()}`;
}

/** The request behind the collocates; `undefined` where there is no term for words to stand near. */
export function collocatesPath(params: URLSearchParams, limit = LIMIT): string | undefined {
  if (readQuery(params) === '') return undefined;
  const asked = apiParams(params);
  asked.set('span', readChoice(params, 'span', SPANS));
  asked.set('minCount', readChoice(params, 'minCount', LEAST_COUNTS));
  asked.set('limit', limit);
  return `api/v1/collocates?${asked.toString()}`;
}

/** The request for as many words as the API gives. */
export function wholePath(params: URLSearchParams, show: (typeof SHOWS)[number]): string {
  const path = show === 'keyness' ? keynessPath : collocatesPath;
  return path(params, MAX_LIMIT[show]) ?? '';
}
