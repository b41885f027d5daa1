/** A part of a query, by its place in UTF-16 units, and what is to be found besides it. */
export interface ExpandedPart {
  from: number;
  to: number;
  /** Queries of their own, such as `扶贫`. */
  also: readonly string[];
}

/**
 * The query with each part in parentheses beside what else will do for it: `poverty alleviation -花灯` with 扶贫 for the first
 * part is `(poverty alleviation OR 扶贫) -花灯`. What stands around the parts stays as it is.
 */
export function writeExpansion(query: string, parts: readonly ExpandedPart[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, also } of parts.toSorted((a, b) => a.from - b.from)) {
    if (also.length === 0) continue;
    written += `${query.slice(at, from)}(${[query.slice(from, to), ...also].join(' OR ')})`;
    at = to;
  }
  return written + query.slice(at);
}
