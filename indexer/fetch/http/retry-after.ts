/**
 * The pause that a `Retry-After` header asks for, in milliseconds; nothing where it cannot be read.
 * A date is held against the server's own `Date`, so that wrong clocks do not matter.
 */
export function retryAfterMs(headers: Record<string, string>, now: number): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const serverTime = Date.parse(headers['date'] ?? '');
  return Math.max(0, until - (Number.isNaN(serverTime) ? now : serverTime));
}
