import { useId } from 'preact/hooks';
import type { Total } from '../../model/api/total.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { numberWords } from './words.js';

/** A number of reports, whether it is exact, and on pointing at that what it means. */
export function ReportTotal({ total }: { total: Total }) {
  const t = useWords(numberWords);
  const format = useFormat();
  const explanation = useId();
  const isExact = total.relation === 'exact';
  const count = t.reports(format.number(total.value), total.value);
  const why = isExact ? t.exactWhy : [t.atMostWhy, total.reason].filter(Boolean).join(' ');
  return (
    <span class="total">
      <strong>{isExact ? count : t.atMost(count)}</strong>{' '}
      <span class="tip">
        <button
          type="button"
          class={isExact ? 'badge exact' : 'badge bound'}
          aria-describedby={explanation}
        >
          {isExact ? t.exact : t.bound}
        </button>
        <span id={explanation} role="tooltip" class="tip-text">
          {why}
        </span>
      </span>
    </span>
  );
}
