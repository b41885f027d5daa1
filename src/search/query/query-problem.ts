import { XianbaoError } from '../../model/errors.js';

/**
 * A query that cannot be read.
 *
 * @param position where it is at fault, in UTF-16 units
 * @param suggestion a query that may have been meant; a blank one is none
 */
export function problem(message: string, position: number, suggestion: string): XianbaoError {
  return new XianbaoError('invalid_query', `q: ${message}`, {
    parameter: 'q',
    position,
    ...(suggestion.trim() !== '' && { suggestion: suggestion.trim() }),
  });
}

/** As many alternatives as one request to the engine carries at ease. */
export const MOST_ALTERNATIVES = 1000;

export function tooManyAlternatives(): XianbaoError {
  const message = `q: more than ${MOST_ALTERNATIVES} alternatives when multiplied out; ask in parts.`;
  return new XianbaoError('query_too_complex', message, { parameter: 'q' });
}

/** No more than an OR may have; more of them beside each other are no question that anybody asks. */
export const MAX_TERMS = 1000;

export function tooManyTerms(count: number): XianbaoError {
  const message = `q: ${count} terms, where up to ${MAX_TERMS} are answered; ask in parts.`;
  return new XianbaoError('query_too_complex', message, { parameter: 'q' });
}

/** Each pair is looked for by the engine and read in every report that may have it, at up to 0.1 s in 5,000 reports. */
export const MAX_NEAR_PAIRS = 100;

export function tooManyPairs(count: number): XianbaoError {
  const message = `q: ${count} pairs of terms joined by NEAR when multiplied out, where up to ${MAX_NEAR_PAIRS} are answered; ask in parts.`;
  return new XianbaoError('query_too_complex', message, { parameter: 'q' });
}

export function tooMuchReading(reports: number, pairs: number): XianbaoError {
  const message = `q: ${pairs} pairs of NEAR would have to be looked for in ${reports} reports; narrow the search, or ask in parts.`;
  return new XianbaoError('query_too_complex', message, { parameter: 'q' });
}

export function tooManyTokens(count: number, most: number): XianbaoError {
  const message = `q: one alternative takes ${count} tokens of the engine, which reads ${most}; quote a shorter stretch, about ${Math.floor(most / 2)} characters in all, or ask in parts.`;
  return new XianbaoError('query_too_complex', message, { parameter: 'q' });
}
