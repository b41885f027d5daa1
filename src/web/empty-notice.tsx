import type { SearchAnswer } from './api.js';
import { useLanguage } from './language.js';
import { hasFilters, NO_FILTERS, type SearchState } from './search-state.js';
import type { Navigate } from './use-search-state.js';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  navigate: Navigate;
}

/** Nothing to show, and the likeliest way out of that. */
export function EmptyNotice({ answer, state, navigate }: Props) {
  const { locale, t } = useLanguage();
  if (answer.page > 1) {
    return (
      <section class="notice">
        <h2>{t.noSuchPage(new Intl.NumberFormat(locale).format(answer.page))}</h2>
        <button type="button" onClick={() => navigate({ page: 1 })}>
          {t.firstPage}
        </button>
      </section>
    );
  }
  return (
    <section class="notice">
      <h2>{t.nothingTitle}</h2>
      {hasFilters(state) ? (
        <>
          <p>{t.nothingFiltered}</p>
          <button type="button" onClick={() => navigate(NO_FILTERS)}>
            {t.removeAllFilters}
          </button>
        </>
      ) : (
        <ul>
          {t.nothingHints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
