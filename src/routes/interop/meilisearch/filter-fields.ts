import { FILTER_NAMES, type FilterName } from '../../../model/filter-names.js';
import { idCode } from '../../../model/ids.js';
import { FACET_FIELDS } from '../../../model/index-settings.js';
import { fieldFilter } from '../../../search/plan/filters.js';
import { foldFilterValue } from '../../../search/query/fold-filter-value.js';

/** How a field that programs name is asked for in the engine's language. */
export interface FilterField {
  /** The engine's field, which is asked whether there is a value. */
  field: string;
  /** Reports that have one of some values; without it, the field itself is compared as it stands. */
  equalsAny?: (values: string[]) => string;
  /** The first and the last day, as numbers, of what a value of a field of time stands for. */
  days?: (value: string) => [first: number, last: number] | undefined;
}

/** The fields whose values stand for others, or that the engine has under other names. */
export const FILTER_FIELDS: ReadonlyMap<string, FilterField> = new Map<string, FilterField>([
  ...FILTER_NAMES.map((name): [string, FilterField] => [FACET_FIELDS[name], named(name)]),
  ['countyName', named('county')],
  ['speaker', named('speaker')],
  ['keyword', folded('keywords', (value) => [value])],
  // The engine compares without case, so it has ids by their codes.
  ['id', folded('idCode', (value) => [idCode(value)])],
  ['reprintOf', folded('reprintCode', (value) => [idCode(value)])],
  [
    'year',
    { ...folded('year', (value) => [value]), days: (value) => readDaySpan(value, /^\d{4}$/u) },
  ],
  [
    'month',
    {
      ...folded('month', (value) => [value]),
      days: (value) => readDaySpan(value, /^\d{4}-\d{2}$/u),
    },
  ],
  ['date', { field: 'day', days: dayValue }],
]);

/** What a filter may name: those fields, and others that are compared as they stand. */
export const FILTERABLE_NAMES: readonly string[] = [
  ...new Set([...FILTER_FIELDS.keys(), 'keywords', 'lang', 'source', 'day', 'time', 'characters']),
];

function named(name: FilterName): FilterField {
  return folded(FACET_FIELDS[name], (value) => {
    const values = foldFilterValue(name, value);
    // A place that does not exist is no error to a widget: nothing is found there.
    return values.length > 0 ? values : [value];
  });
}

function folded(field: string, fold: (value: string) => string[]): FilterField {
  const equalsAny = (values: string[]) => fieldFilter(field, [...new Set(values.flatMap(fold))]);
  return { field, equalsAny };
}

/** A day, a month or a year as text, or a day as a number, which is what a slider has. */
function dayValue(value: string) {
  return readDaySpan(value, /^\d{4}(?:-\d{2}(?:-\d{2})?|\d{4})?$/u);
}

/** Numbers between which all days of a year, a month or a day are. */
function readDaySpan(value: string, form: RegExp): [number, number] | undefined {
  if (!form.test(value)) return undefined;
  const digits = value.replaceAll('-', '');
  return [Number(digits.padEnd(8, '0')), Number(digits.padEnd(8, '9'))];
}
