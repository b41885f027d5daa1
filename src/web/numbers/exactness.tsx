import { useId } from 'preact/hooks';
import type { Total } from '../../model/api/total.js';
import { useWords } from '../reader/language.js';
import { numberWords } from './words.js';

/** Whether a number is exact, and on pointing at that what it means. */
export function Exactness({ relation, reason }: Pick<Total, 'relation' | 'reason'>) {
  const t = useWords(numberWords);
  const explanation = useId();
  const isExact = relation === 'exact';
  const why = isExact ? t.exactWhy : [t.atMostWhy, reason].filter(Boolean).join(' ');
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
