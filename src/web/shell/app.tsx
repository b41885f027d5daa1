import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { SearchView } from '../results/search-view.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { lazily, LoadingView } from './lazily.js';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import { useShortcuts } from './use-shortcuts.js';
import type { View } from '../address/views.js';
import { shellWords } from './words.js';

const lazyView = (load: () => Promise<ComponentType>) => lazily(load, LoadingView);

const views: Record<View, ComponentType> = {
  search: SearchView,
  trends: lazyView(async () => (await import('../trends/trends-view.js')).TrendsView),
  counties: lazyView(async () => (await import('../counties/counties-view.js')).CountiesView),
  concordance: lazyView(
    async () => (await import('../concordance/concordance-view.js')).ConcordanceView,
  ),
  words: lazyView(async () => (await import('../vocabulary/words-view.js')).WordsView),
  formulations: lazyView(
    async () => (await import('../formulations/formulations-view.js')).FormulationsView,
  ),
  statements: lazyView(
    async () => (await import('../statements/statements-view.js')).StatementsView,
  ),
  speaker: lazyView(async () => (await import('../statements/speaker-view.js')).SpeakerView),
  officials: lazyView(async () => (await import('../officials/officials-view.js')).OfficialsView),
  official: lazyView(async () => (await import('../officials/official-view.js')).OfficialView),
  report: lazyView(async () => (await import('../report/report-view.js')).ReportView),
  coverage: lazyView(async () => (await import('../coverage/coverage-view.js')).CoverageView),
  cite: lazyView(async () => (await import('../cite/cite-view.js')).CiteView),
};

/** The page: the address says which view of what, the gateway's answers say the rest. */
export function App() {
  const { view, params } = useAddress();
  const t = useWords(shellWords);
  const query = params.get('q') ?? params.get('name') ?? '';
  useShortcuts();

  useEffect(() => {
    const name = view === 'search' && query !== '' ? '' : t.view[view];
    document.title = [query, name, '县报 Xianbao'].filter((part) => part !== '').join(' · ');
  }, [query, view, t]);

  const Shown = views[view];
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <PageHeader />
      <Shown key={view} />
      <PageFooter />
    </>
  );
}
