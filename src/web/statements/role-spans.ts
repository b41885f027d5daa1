import type { StatementHit } from '../../model/api/reports/statements.js';

/** A role, the first and last day it was told of, and the number of statements made in it. */
export interface RoleSpan {
  /** Empty where none was told. */
  role: string;
  from: string;
  to: string;
  count: number;
}

/** Roles in the order of their beginning. */
export function rolesOver(statements: Pick<StatementHit, 'role' | 'date'>[]): RoleSpan[] {
  const spans = new Map<string, RoleSpan>();
  for (const { role, date } of statements) {
    const span = spans.get(role ?? '') ?? { role: role ?? '', from: date, to: date, count: 0 };
    if (date < span.from) span.from = date;
    if (date > span.to) span.to = date;
    span.count += 1;
    spans.set(span.role, span);
  }
  return [...spans.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
