import { useId } from 'preact/hooks';
import type { Total } from '../../model/api/parts/total.js';
import { useWords } from '../reader/language.js';
import { numberWords } from './words.js';

interface ExactnessProps extends Pick<Total, 'relation' | 'reason'> {
  /** What exact means of what is not found by a search. */
  exactWhy?: string | undefined;
}

/** Whether a number is exact, and on pointing at that what it means. */
export function Exactness({ relation, reason, exactWhy }: ExactnessProps) {
  const t = useWords(numberWords);
  const explanation = useId();
  const isExact = relation === 'exact';
  const why = isExact ? (exactWhy ?? t.exactWhy) : [t.atMostWhy, reason].filter(Boolean).join(' ');
  return (
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
  );
}
