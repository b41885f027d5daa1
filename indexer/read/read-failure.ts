import type { NoReport } from '../extract/extract-reports.js';
import type { RawItem } from '../sources/files/raw-item.js';

/** The failure of an item whose reading makes this program fail, with the place where it does. */
export function describeReadFailure({ origin }: RawItem, error: unknown): NoReport {
  const [what = String(error), where = ''] = (error as Error).stack?.split('\n') ?? [];
  const message = `Reading it made this program fail: ${what} ${where.trim()}`;
  return { failure: { origin, code: 'read_failed', message } };
}
