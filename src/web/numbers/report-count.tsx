import type { Total } from '../../model/api/parts/total.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { numberWords } from './words.js';

/** A number of reports in words, and whether it is a bound. */
export function ReportCount({ total }: { total: Total }) {
  const t = useWords(numberWords);
  const format = useFormat();
  const count = t.reports(format.number(total.value), total.value);
  return <>{total.relation === 'exact' ? count : t.atMost(count)}</>;
}
