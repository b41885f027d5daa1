import type { FacetValue } from '../../model/api/parts/facet.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { lastDay, monthBars } from '../facets/month-bars.js';
import { MonthHistogram } from '../facets/month-histogram.js';
import { useWords } from '../reader/language.js';
import { landingWords } from './words.js';
import '../styles/facets.css';

/** As many bars as a wide window shows apart. */
const MAX_BARS = 240;

/** All reports by month; a stretch that is dragged over lists its reports. */
export function MonthStrip({ months }: { months: FacetValue[] | undefined }) {
  const t = useWords(landingWords);
  const { go } = useAddress();
  const bars = monthBars(months ?? [], MAX_BARS);
  const choose = (first: string, last: string) =>
    go('search', new URLSearchParams({ q: '', from: `${first}-01`, to: lastDay(last) }));
  return (
    <section class="month-strip">
      <header>
        <h2>{t.byMonth}</h2>
        <a href={viewHref('trends', new URLSearchParams({ q: '' }))}>{t.asTrend}</a>
      </header>
      {bars.length > 0 && <MonthHistogram bars={bars} onChoose={choose} />}
    </section>
  );
}
