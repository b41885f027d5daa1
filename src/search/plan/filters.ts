import { FILTER_NAMES, type FilterName } from '../../model/filter-names.js';
import { FACET_FIELDS } from '../../model/index-settings.js';
import { dayNumber } from '../../model/time/day.js';
import type { Condition } from '../query/expression.js';

/** Conditions that all apply; several values of one filter are alternatives. Days as YYYY-MM-DD, both included. */
export interface Filters extends Partial<Record<FilterName, string[]>> {
  from?: string;
  to?: string;
}

/** The filters in the engine's language, for the current versions. */
export function engineFilter(filters: Filters): string {
  return ['current = true', ...filterParts(filters)].join(' AND ');
}

/**
 * Each filter in the engine's language. Values are quoted, so that none can add a condition of its own.
 */
export function filterParts(filters: Filters): string[] {
  const parts: string[] = [];
  for (const name of FILTER_NAMES) {
    const values = filters[name];
    if (values !== undefined) parts.push(fieldFilter(FACET_FIELDS[name], values));
  }
  if (filters.from !== undefined) parts.push(`day >= ${dayNumber(filters.from)}`);
  if (filters.to !== undefined) parts.push(`day <= ${dayNumber(filters.to)}`);
  return parts;
}

/** A condition of a query in the engine's language. */
export function conditionFilter(condition: Condition): string {
  if (condition.kind === 'field') {
    return `${FACET_FIELDS[condition.field]} = ${quote(condition.value)}`;
  }
  const { from, to } = condition;
  const parts = [
    from === undefined ? [] : `day >= ${dayNumber(from)}`,
    to === undefined ? [] : `day <= ${dayNumber(to)}`,
  ];
  return parts.flat().join(' AND ');
}

/** Documents that have one of some values in a field. */
export function fieldFilter(field: string, values: string[]): string {
  return `${field} IN [${values.map(quote).join(', ')}]`;
}

/** Documents by their keys. */
export function keysFilter(kind: 'IN' | 'NOT IN', keys: string[]): string {
  return `key ${kind} [${keys.map(quote).join(', ')}]`;
}

/** A value as the engine's filter language quotes it. */
export function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
