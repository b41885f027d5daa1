import { useCallback } from 'preact/hooks';
import { useFormat } from '../reader/use-format.js';

/** A period as readers write it: `2023-01-14`, `2023-W02`, `2023-01`, `2023-Q1` or `2023`. */
export function usePeriodLabel(): (period: string) => string {
  const format = useFormat();
  return useCallback(
    (period) => {
      if (/^\d{4}-\d{2}-\d{2}$/u.test(period)) return format.day(period);
      if (/^\d{4}-\d{2}$/u.test(period)) return format.month(period);
      return period.replace('-', ' ');
    },
    [format],
  );
}
