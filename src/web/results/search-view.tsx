import { useEffect } from 'preact/hooks';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAnswer } from '../api/use-answer.js';
import { ExpansionOffer } from '../expansion/expansion-offer.js';
import { FacetPanel } from '../facets/facet-panel.js';
import { toCitable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { LandingView } from '../landing/landing-view.js';
import { FilterChips } from '../query/filter-chips.js';
import { learnLabels } from '../query/labels.js';
import { apiParams, isNarrowed } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { followFeeds } from './feed-links.js';
import { Outcome } from './outcome.js';
import { searchPath } from './search-path.js';
import { SearchOptions } from './search-options.js';
import { searchWords } from './words.js';
import { ViewTitle } from '../shell/view-title.js';
import '../styles/facets.css';
import '../styles/results.css';

/** Hits with snippets, their number, and the facets that narrow them. */
export function SearchView() {
  const t = useWords(searchWords);
  const { params } = useAddress();
  // A blank query that was sent, `?q=`, browses all.
  const isAsked = params.has('q') || isNarrowed(params) || params.has('asOf');
  const path = isAsked ? searchPath(params) : undefined;
  const progress = useAnswer<SearchAnswer>(path);
  const { answer, loading } = progress;

  useEffect(() => {
    if (answer !== undefined) learnLabels(answer.facets, answer.hits);
  }, [answer]);

  useEffect(() => followFeeds(params), [params]);

  if (!isAsked) return <LandingView />;
  const asked = apiParams(params);
  return (
    <div class="columns">
      <FacetPanel facets={answer?.facets ?? (progress.problem && {})} />
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <FilterChips />
        <ExpansionOffer />
        <SummaryLine
          loading={loading}
          tools={
            answer && {
              citables: [toCitable(answer.citation, 'reports', answer.total, asked)],
              exported: asked,
              request: path,
            }
          }
        >
          {answer && <ReportTotal total={answer.total} />}
        </SummaryLine>
        {answer?.places.map(({ name, codes }) => (
          <p class="remark" key={name}>
            {t.places(name, codes.length)}
          </p>
        ))}
        <Warnings warnings={answer?.warnings.filter(({ code }) => code !== 'ambiguous_place')} />
        {answer !== undefined && answer.hits.length > 0 && <SearchOptions />}
        <Outcome progress={progress} />
      </main>
    </div>
  );
}
