import type { FilterName } from '../../model/filter-names.js';
import {
  countiesNamed,
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../model/place/counties.js';
import { normalForm } from '../../model/text/normal-form.js';
import { dayRange } from './day-range.js';
import type { Expression } from './expression.js';
import { problem } from './query-problem.js';
import type { Token } from './query-tokens.js';

/** As long as a value may be; no county, name or channel is longer. */
const LONGEST_VALUE = 200;

/**
 * What a field and its value say. A place's name stands for every place that bears it, a county
 * for its code.
 *
 * @throws XianbaoError `invalid_query` where there is no such place, day or language
 */
export function readCondition(query: string, token: Extract<Token, { kind: 'text' }>): Expression {
  const { field, text, at, prefix } = token;
  const value = text.toWellFormed().normalize('NFKC').trim();
  const asText = () => quotedIn(query, token);
  if (prefix) throw problem(`${field}: takes no star.`, at, query.replace(/[*＊]/u, ''));
  if (value === '' || value.length > LONGEST_VALUE) {
    const message = `${field}: needs a value of 1 to ${LONGEST_VALUE} characters.`;
    throw problem(message, at, query.slice(0, at).trim());
  }
  switch (field) {
    case 'role':
      return { kind: 'role', role: normalForm(value) };
    case 'date': {
      const range = dayRange(value);
      if (range !== undefined) return { kind: 'date', ...range };
      const message =
        'date: takes a day, month or year, or two joined by .. with the earlier first.';
      const start = query.slice(0, at);
      throw problem(message, at, `${start}date:2023-01..2023-06`);
    }
    case 'lang': {
      const lang = value.toLowerCase();
      if (lang === 'zh' || lang === 'en') return either('lang', [lang]);
      throw problem('lang: is zh or en.', at, asText());
    }
    case 'county':
    case 'prefecture':
    case 'province': {
      const found = PLACES[field](value);
      if (found.length > 0) return either(field, found);
      throw problem(`No ${field} is called ${value}.`, at, asText());
    }
    default:
      return either(field as FilterName, [value]);
  }
}

const PLACES = {
  county: (name: string) => {
    const exact = countyByCode(name);
    return (exact ? [exact] : countiesNamed(name)).map(({ code }) => code);
  },
  prefecture: prefecturesNamed,
  province: provincesNamed,
};

function either(field: FilterName, values: string[]): Expression {
  const operands = [...new Set(values)].map((value): Expression => ({
    kind: 'field',
    field,
    value,
  }));
  return operands.length === 1 ? operands[0]! : { kind: 'or', operands };
}

/** The query with the value as a term of its own instead. */
function quotedIn(query: string, { text, at }: { text: string; at: number }): string {
  const start = query.indexOf(text, at);
  const end = start + text.length;
  const isQuoted = /["“”＂「]/u.test(query[start - 1] ?? '');
  return `${query.slice(0, at)}"${text}"${query.slice(isQuoted ? end + 1 : end)}`;
}
