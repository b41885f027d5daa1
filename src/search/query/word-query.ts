import type { Expression } from './expression.js';
import { splitWords } from './query-words.js';

/** A query as people type it into a search box, for the engine's word fields. */
export interface WordQuery {
  q: string;
  /** What to mark in the texts; `undefined` where there is nothing. */
  expression: Expression | undefined;
}

const PARTS = /(?<sign>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"?|(?<text>[^\s"]+))/gu;

/**
 * Cuts a query into words as the texts were cut. Phrases in plain quotation marks and parts behind a
 * minus stay what they are to the engine.
 */
export function wordQuery(query: string): WordQuery {
  const parts: string[] = [];
  const marked = new Set<string>();
  for (const { groups } of query.matchAll(PARTS)) {
    const { sign = '', phrase, text } = groups!;
    const words = splitWords(phrase ?? text ?? '');
    if (words.length === 0) continue;
    const isWhole = phrase !== undefined || sign !== '';
    parts.push(isWhole ? `${sign}"${words.join(' ')}"` : words.join(' '));
    if (sign === '') for (const word of words) marked.add(word);
  }
  const operands = [...marked].map((term): Expression => ({ kind: 'term', term }));
  return {
    q: parts.join(' '),
    expression: operands.length === 0 ? undefined : { kind: 'or', operands },
  };
}
