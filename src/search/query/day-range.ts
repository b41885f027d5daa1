const SPAN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** First and last day, YYYY-MM-DD; one that is missing is open. */
export interface DayRange {
  from?: string;
  to?: string;
}

/**
 * Reads `2023`, `2023-01`, `2023-01-14`, or two of them joined by `..`, of which one may be missing.
 * `undefined` where it is none, or ends before it begins.
 */
export function dayRange(text: string): DayRange | undefined {
  const parts = text.split('..');
  if (parts.length > 2 || parts.every((part) => part === '')) return undefined;
  const [first = '', last = first] = parts;
  const from = first === '' ? undefined : firstDay(first);
  const to = last === '' ? undefined : lastDay(last);
  if (first !== '' && from === undefined) return undefined;
  if (last !== '' && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function firstDay(span: string): string | undefined {
  if (!SPAN.test(span)) return undefined;
  return validDay(`${span}-01-01`.slice(0, 10));
}

function lastDay(span: string): string | undefined {
  if (!SPAN.test(span)) return undefined;
  if (span.length === 10) return validDay(span);
  const [year, month = 12] = span.split('-').map(Number);
  if (month < 1 || month > 12) return undefined;
  const days = new Date(Date.UTC(year!, month, 0)).getUTCDate();
  return validDay(`${span.slice(0, 4)}-${String(month).padStart(2, '0')}-${days}`);
}

function validDay(day: string): string | undefined {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}
