import { GRAM_FIELDS, WORD_FIELDS } from '../../model/index-settings.js';
import type { Expression } from '../query/expression.js';
import { normalized } from '../query/normalize-query.js';
import { bothForms } from '../query/simplified-form.js';
import { wordQuery } from '../query/word-query.js';
import { compileQuery } from './compile-query.js';
import { checkEngineTokens } from './engine-tokens.js';

/** A query by words as the engine takes it: what any of the alternatives finds. */
export interface WordPlan {
  queries: { q: string; attributes: string[] }[];
  /** What to mark in the texts; `undefined` where there is nothing. */
  sought: Expression | undefined;
}

/**
 * Plans a query typed into a search box: its words, those of its simplified form, and, where words cannot find all of
 * it, as signs are none, its text as exact searches find it.
 *
 * @param fields of `WORD_FIELDS`, where to look
 * @throws XianbaoError `query_too_complex`
 */
export function planWords(typed: string, fields: string[] = WORD_FIELDS): WordPlan {
  const [asTyped, ...others] = bothForms(typed.toWellFormed()).map(wordQuery);
  const forms = [asTyped!, ...others.filter(({ q }) => q !== asTyped!.q)];
  const queries = forms.map(({ q }) => ({ q, attributes: fields }));
  const operands = forms
    .flatMap(({ words }) => words)
    .map((term): Expression => ({ kind: 'term', term }));
  if (asTyped!.exact !== undefined) {
    const { plan, sought } = compileQuery(asTyped!.exact, 'exact');
    const attributes = GRAM_FIELDS.filter((_, i) => fields.includes(WORD_FIELDS[i]!));
    queries.push(...plan.queries.map(({ q }) => ({ q, attributes })));
    if (sought !== undefined) operands.push(sought);
  }
  const asked = queries.filter(({ q }) => q !== '');
  for (const { q } of asked) checkEngineTokens(q);
  return {
    queries: asked.length > 0 ? asked : [{ q: '', attributes: fields }],
    sought: operands.length === 0 ? undefined : normalized({ kind: 'or', operands }),
  };
}
