import { useEffect, useRef } from 'preact/hooks';
import { ActiveFilters } from './active-filters.js';
import { FacetPanel } from './facet-panel.js';
import { useLanguage } from './language.js';
import { Outcome } from './outcome.js';
import { PageHeader } from './page-header.js';
import { ResultCount } from './result-count.js';
import { SearchBox } from './search-box.js';
import { hasFilters } from './search-state.js';
import { SortMenu } from './sort-menu.js';
import { useFacetLabels } from './use-facet-labels.js';
import { useSearchAnswer } from './use-search-answer.js';
import { useSearchState } from './use-search-state.js';

/** The page: what is asked comes from the URL, what is shown from the gateway's answer to it. */
export function App() {
  const [state, navigate] = useSearchState();
  const [progress, retry] = useSearchAnswer(state);
  const labelOf = useFacetLabels(progress.answer);
  const { t } = useLanguage();
  const results = useRef<HTMLElement>(null);
  const { answer } = progress;

  useEffect(() => {
    document.title = state.q === '' ? '县报 Xianbao' : `${state.q} · 县报 Xianbao`;
  }, [state.q]);

  // Readers of the page's end, of a screen reader too, are taken to where the next page begins.
  const turnTo = (page: number) => {
    navigate({ page });
    results.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  };

  return (
    <>
      <PageHeader>
        <SearchBox query={state.q} navigate={navigate} onRepeat={retry} />
      </PageHeader>
      <div class="columns">
        {answer !== undefined && answer.total.value > 0 && (
          <FacetPanel facets={answer.facets} state={state} navigate={navigate} labelOf={labelOf} />
        )}
        <main ref={results} tabIndex={-1} aria-label={t.results} aria-busy={progress.loading}>
          {hasFilters(state) && (
            <ActiveFilters state={state} navigate={navigate} labelOf={labelOf} />
          )}
          <div class="summary">
            <ResultCount progress={progress} />
            {answer !== undefined && answer.hits.length > 0 && (
              <SortMenu sort={state.sort} navigate={navigate} />
            )}
          </div>
          <Outcome
            state={state}
            progress={progress}
            navigate={navigate}
            turnTo={turnTo}
            retry={retry}
          />
        </main>
      </div>
    </>
  );
}
