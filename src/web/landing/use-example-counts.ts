import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import type { Total } from '../../model/api/parts/total.js';
import { ask } from '../api/ask.js';

/** What each of some queries finds, `undefined` of those that fail; all at once, so that nothing moves twice. */
export function useExampleCounts(
  queries: readonly string[],
): readonly (Total | undefined)[] | undefined {
  const [counts, setCounts] = useState<(Total | undefined)[]>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const count = async (query: string) => {
      const asked = new URLSearchParams({ q: query, limit: '0' });
      const { total } = await ask<SearchAnswer>(`api/v1/search?${asked.toString()}`, signal);
      return total;
    };
    Promise.allSettled(queries.map(count)).then(
      (settled) => {
        if (signal.aborted) return;
        setCounts(settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)));
      },
      () => setCounts([]),
    );
    return () => controller.abort();
  }, [queries]);
  return counts;
}
