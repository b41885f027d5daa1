import { XianbaoError } from '../../model/errors.js';
import { normalForm } from '../../model/text/normal-form.js';
import { quotedWhereNeeded } from '../query/print-query.js';
import { compileQuery, type CompiledQuery } from './compile-query.js';

const CLOSING_MARKS = /^["”＂」)）]*$/u;
const DOUBLE_MARKS = /["“”＂「」]/gu;
const BAR = /[|｜]/gu;
const OPERATOR = /^(?:AND|OR|NOT|NEAR(?:\/.*)?)$/u;
const NEGATED = /^[-－−]\S/u;
const OPENED_ONLY = /^[(（]+(?=[^)）]*$)/u;
const CLOSED_ONLY = /(?<=^[^(（]*)[)）]+$/u;

/**
 * Compiles what stands in a search box, which is asked with every key. A query that cannot be read as yet is closed
 * where nothing but closing marks is missing; otherwise its parts between blanks are terms, its operators dropped.
 *
 * @throws XianbaoError `query_too_complex`, or `invalid_query` for one that is too long
 */
export function compileTyped(typed: string): CompiledQuery {
  try {
    return compileQuery(typed, 'exact');
  } catch (error) {
    if (!(error instanceof XianbaoError) || error.code !== 'invalid_query') throw error;
    const { suggestion = '' } = error;
    const begun = typed.trim();
    const isUnclosed =
      suggestion.startsWith(begun) && CLOSING_MARKS.test(suggestion.slice(begun.length));
    const readable = isUnclosed && begun !== '' ? suggestion : asTerms(typed);
    return { ...compileQuery(readable, 'exact'), typed };
  }
}

function asTerms(typed: string): string {
  return typed
    .replaceAll(DOUBLE_MARKS, ' ')
    .replaceAll(BAR, ' ')
    .split(/\s+/u)
    .map((part) => part.replace(OPENED_ONLY, '').replace(CLOSED_ONLY, ''))
    .filter((part) => !OPERATOR.test(part.normalize('NFKC')))
    .map((part) => (NEGATED.test(part) ? `-${asTerm(part.slice(1))}` : asTerm(part)))
    .filter((term) => term !== '' && term !== '-')
    .join(' ');
}

function asTerm(text: string): string {
  const term = normalForm(text.toWellFormed());
  return term === '' ? '' : quotedWhereNeeded(term);
}
