import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../model/index-settings.js';
import type { Layout } from './layout.js';

/** The field by which each index knows a document's report. */
const CODE_FIELDS: Record<string, string> = {
  [REPORTS_INDEX]: 'idCode',
  [STATEMENTS_INDEX]: 'reportCode',
};

/** The filter without which a server shows reports that are on another one as well; `undefined` where none is needed. */
export function hidingFilter(
  index: string,
  name: string | undefined,
  layout: Layout | undefined,
): string | undefined {
  const codes = hiddenCodes(name, layout);
  if (codes.length === 0 || CODE_FIELDS[index] === undefined) return undefined;
  return `NOT ${codeFilter(index, codes)}`;
}

/** Documents of the reports of some codes. */
export function codeFilter(index: string, codes: string[]): string {
  return `${CODE_FIELDS[index]} IN [${codes.map((code) => `"${code}"`).join(', ')}]`;
}

export function hiddenCodes(name: string | undefined, layout: Layout | undefined): string[] {
  return (name === undefined ? undefined : layout?.hidden[name]) ?? [];
}

type Filter = string | (string | string[])[];

/** A filter that is met by what meets both. */
export function joinFilters(given: Filter | null | undefined, other: string | undefined): Filter {
  if (other === undefined) return given ?? [];
  const parts = typeof given === 'string' ? [given] : (given ?? []);
  return [...parts.filter((part) => part !== ''), other];
}
