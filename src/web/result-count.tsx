import type { Total } from './api.js';
import { useLanguage } from './language.js';
import type { SearchProgress } from './use-search-answer.js';

/** How many reports, and whether that is exact. Always there, or changes would not be read out. */
export function ResultCount({ progress }: { progress: SearchProgress }) {
  const { t } = useLanguage();
  const { loading, answer } = progress;
  return (
    <div class="count" role="status" aria-live="polite">
      {answer !== undefined && <Count total={answer.total} />}
      {/* To be read out once, not at every letter typed. */}
      {loading && (
        <span class="searching" aria-hidden={answer !== undefined}>
          {t.searching}
        </span>
      )}
    </div>
  );
}

function Count({ total }: { total: Total }) {
  const { locale, t } = useLanguage();
  const count = new Intl.NumberFormat(locale).format(total.value);
  if (total.relation === 'exact') {
    return <strong title={t.exactWhy}>{t.exact(count, total.value)}</strong>;
  }
  const why = total.reason === undefined ? t.atMostWhy : `${t.atMostWhy} (${total.reason})`;
  // Touch screens show no titles: there the explanation stands below, see results.css.
  return (
    <>
      <strong class="bound" title={why}>
        {t.atMost(count, total.value)}
      </strong>
      <small class="bound-note">{why}</small>
    </>
  );
}
