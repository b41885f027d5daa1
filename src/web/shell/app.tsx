import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { SearchView } from '../results/search-view.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { lazily } from './lazily.js';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import { useShortcuts } from './use-shortcuts.js';
import type { View } from '../address/views.js';
import { shellWords } from './words.js';

const views: Record<View, ComponentType> = {
  search: SearchView,
  trends: lazily(async () => (await import('../trends/trends-view.js')).TrendsView),
  counties: lazily(async () => (await import('../counties/counties-view.js')).CountiesView),
  concordance: lazily(
    async () => (await import('../concordance/concordance-view.js')).ConcordanceView,
  ),
  words: lazily(async () => (await import('../vocabulary/words-view.js')).WordsView),
  statements: lazily(async () => (await import('../statements/statements-view.js')).StatementsView),
  speaker: lazily(async () => (await import('../statements/speaker-view.js')).SpeakerView),
  officials: lazily(async () => (await import('../officials/officials-view.js')).OfficialsView),
  official: lazily(async () => (await import('../officials/official-view.js')).OfficialView),
  report: lazily(async () => (await import('../report/report-view.js')).ReportView),
  coverage: lazily(async () => (await import('../coverage/coverage-view.js')).CoverageView),
  cite: lazily(async () => (await import('../cite/cite-view.js')).CiteView),
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
