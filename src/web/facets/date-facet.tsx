import { useMemo } from 'preact/hooks';
import type { Facet } from '../../model/api/parts/facet.js';
import { withParam } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { lastDay, monthBars } from './month-bars.js';
import { MonthHistogram } from './month-histogram.js';
import { facetWords } from './words.js';

const MAX_BARS = 72;

/** When: two days to be typed, and the months' counts to drag over. */
export function DateFacet({ found }: { found: Facet | undefined }) {
  const t = useWords(facetWords);
  const { params, change } = useAddress();
  const bars = useMemo(() => monthBars(found?.values ?? [], MAX_BARS), [found]);
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const isSet = from !== '' || to !== '';
  if (bars.length === 0 && !isSet) return null;
  const set = (name: 'from' | 'to', day: string) =>
    change((now) => withParam(now, name, day === '' ? undefined : day));
  return (
    <fieldset class="facet">
      <legend>{t.time}</legend>
      {bars.length > 1 && (
        <MonthHistogram
          bars={bars}
          onChoose={(first, last) =>
            change((now) => withParam(withParam(now, 'from', `${first}-01`), 'to', lastDay(last)))
          }
        />
      )}
      <div class="days">
        <label>
          <span>{t.from}</span>
          <input
            type="date"
            value={from}
            onChange={(event) => set('from', event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t.to}</span>
          <input
            type="date"
            value={to}
            onChange={(event) => set('to', event.currentTarget.value)}
          />
        </label>
      </div>
      {isSet && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            change((now) => withParam(withParam(now, 'from', undefined), 'to', undefined))
          }
        >
          {t.clear}
        </button>
      )}
    </fieldset>
  );
}
