import { XianbaoError } from '../model/errors.js';
import { termPhrase } from '../model/grams.js';
import { MOST_CONJUNCTS, conjunctsOf, type Conjunct, type Expression } from './expression.js';

/** The engine reads ten terms of a query and drops the rest in silence. */
const MOST_TERMS = 10;

/** How a query is put to the engine. */
export interface Plan {
  /** One text for the engine per alternative; the answer is their union. */
  alternatives: string[];
  /** Whether that union is the answer, or may hold more, so that the texts must be looked at. */
  exact: boolean;
}

/**
 * Plans a query. Each alternative finds at least the reports it means. It finds others too where
 * a long phrase is only a condition on its parts, or where a term did not fit.
 *
 * @throws XianbaoError `query_too_complex`
 */
export function planOf(expression: Expression | undefined): Plan {
  if (expression === undefined) return { alternatives: [''], exact: true };
  const conjuncts = conjunctsOf(expression);
  if (conjuncts === undefined) {
    throw new XianbaoError(
      'query_too_complex',
      `q: more than ${MOST_CONJUNCTS} alternatives when multiplied out; ask in parts.`,
      { parameter: 'q' },
    );
  }
  const alternatives = conjuncts.map(alternative);
  return {
    alternatives: alternatives.map(({ text }) => text),
    exact: alternatives.every(({ exact }) => exact),
  };
}

function alternative({ must, not }: Conjunct): { text: string; exact: boolean } {
  let exact = true;
  const parts: string[] = [];
  // Long terms are the rare ones: they narrow the candidates most.
  for (const term of must.toSorted((a, b) => b.length - a.length)) {
    const phrase = termPhrase(term);
    exact &&= phrase.exact && parts.length < MOST_TERMS;
    if (parts.length < MOST_TERMS) parts.push(`"${phrase.words.join(' ')}"`);
  }
  for (const term of not) {
    const phrase = termPhrase(term);
    // An inexact phrase would exclude reports that do not hold the term.
    if (phrase.exact && parts.length < MOST_TERMS) parts.push(`-"${phrase.words.join(' ')}"`);
    else exact = false;
  }
  return { text: parts.join(' '), exact };
}
