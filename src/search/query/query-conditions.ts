import type { FilterName } from '../../model/filter-names.js';
import { foldLabel, foldName } from '../../model/text/labels.js';
import { normalForm } from '../../model/text/normal-form.js';
import { dayRange } from './day-range.js';
import type { Expression } from './expression.js';
import { findPlaces } from './find-places.js';
import { problem } from './query-problem.js';
import { quotedWhereNeeded } from './print-query.js';
import type { TextToken } from './query-tokens.js';
import { splitList } from './warnings/term-list.js';
import { suggestDays } from './suggest-days.js';

/** As long as a value may be; no county, name or channel is longer. */
const LONGEST_VALUE = 200;

/**
 * What a field and its value say. A place's name stands for every place that bears it, a county
 * for its code.
 *
 * @throws XianbaoError `invalid_query` where there is no such place, day or language
 */
export function readCondition(query: string, token: TextToken): Expression {
  const { field, text, at, prefix } = token;
  const value = (field === 'speaker' ? foldName(text) : foldLabel(text)).normalize('NFKC');
  const asText = () => replaced(query, token, quotedWhereNeeded(text));
  if (prefix) {
    const withoutStar = query.slice(0, token.end - 1) + query.slice(token.end);
    throw problem(`${field}: takes no star.`, at, withoutStar);
  }
  if (value === '' || value.length > LONGEST_VALUE) {
    const message = `${field}: needs a value of 1 to ${LONGEST_VALUE} characters.`;
    throw problem(message, at, replaced(query, token, ''));
  }
  switch (field) {
    case 'role':
      return { kind: 'role', role: normalForm(value) };
    case 'date': {
      const range = dayRange(value);
      if (range !== undefined) return { kind: 'date', ...range };
      const message =
        'date: takes a day, month or year, or two joined by .. with the earlier first.';
      const meant = suggestDays(value);
      const suggestion = meant === undefined ? asText() : replaced(query, token, `date:${meant}`);
      throw problem(message, at, suggestion);
    }
    case 'lang': {
      const lang = value.toLowerCase();
      if (lang === 'zh' || lang === 'en') return either('lang', [lang]);
      throw problem('lang: is zh or en.', at, asText());
    }
    case 'county':
    case 'prefecture':
    case 'province': {
      const found = findPlaces(field, value);
      if (found.length > 0) return either(field, found);
      const several = splitList(value);
      const isList = several.length > 1 && several.every((name) => findPlaces(field, name).length);
      const asList = several.map((name) => `${field}:${quotedWhereNeeded(name)}`).join(' OR ');
      const suggestion = isList ? replaced(query, token, `(${asList})`) : asText();
      throw problem(`No ${field} is called ${value}.`, at, suggestion);
    }
    default:
      return either(field as FilterName, [value]);
  }
}

function either(field: FilterName, values: string[]): Expression {
  const operands = [...new Set(values)].map((value): Expression => ({
    kind: 'field',
    field,
    value,
  }));
  return operands.length === 1 ? operands[0]! : { kind: 'or', operands };
}

function replaced(query: string, { at, end }: TextToken, by: string): string {
  return query.slice(0, at) + by + query.slice(end);
}
