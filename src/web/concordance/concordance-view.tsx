import type { ConcordanceAnswer } from '../../model/api/counting/concordance.js';
import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAnswer } from '../api/use-answer.js';
import { ExpansionOffer } from '../expansion/expansion-offer.js';
import { FacetPanel } from '../facets/facet-panel.js';
import { facetsPath } from '../facets/facets-path.js';
import { toCitable, type Citable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { useDivisions } from '../query/labels.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readChoice, readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { Skeleton } from '../shell/skeleton.js';
import { ViewTitle } from '../shell/view-title.js';
import { ConcordanceOptions } from './concordance-options.js';
import {
  allPatternsPath,
  concordancePath,
  linesPath,
  patternsPath,
  SHOWS,
} from './concordance-params.js';
import { useFittingWidth } from './fitting-width.js';
import { OccurrenceCount } from './occurrence-count.js';
import { Occurrences } from './occurrences.js';
import { Patterns } from './patterns.js';
import { concordanceWords } from './words.js';
import '../styles/facets.css';
import '../styles/concordance.css';

/** Every place where the terms stand: line by line, sentence by sentence, or by what stands beside them. */
export function ConcordanceView() {
  const t = useWords(concordanceWords);
  const { params } = useAddress();
  const fitting = useFittingWidth();
  const query = readQuery(params);
  const show = readChoice(params, 'show', SHOWS);
  const path =
    query === ''
      ? undefined
      : show === 'patterns'
        ? patternsPath(params)
        : concordancePath(params, fitting);
  const { answer, loading, problem, retry } = useAnswer<ConcordanceAnswer | PatternsAnswer>(path);
  const facets = useAnswer<SearchAnswer>(query === '' ? undefined : facetsPath(params));
  const asked = apiParams(params);
  // Names that come later would move the columns.
  const isNamed = useDivisions() !== undefined;

  return (
    <div class="columns">
      {query !== '' && <FacetPanel facets={facets.answer?.facets ?? (facets.problem && {})} />}
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <FilterChips />
        <ExpansionOffer />
        {query === '' && <p class="remark">{t.noQuery}</p>}
        <SummaryLine
          loading={loading}
          tools={
            answer && { citables: listCitables(answer, asked), exported: asked, request: path }
          }
        >
          {answer && (
            <OccurrenceCount count={answer.occurrences}>
              <ReportTotal total={answer.reports} />
            </OccurrenceCount>
          )}
        </SummaryLine>
        {problem !== undefined && (
          <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
        )}
        <Warnings warnings={answer?.warnings} />
        {query !== '' && problem === undefined && <ConcordanceOptions />}
        {problem === undefined &&
          query !== '' &&
          (answer === undefined || !(isNamed || 'patterns' in answer)) && (
            <Skeleton shape="table" />
          )}
        {answer !== undefined && 'patterns' in answer && (
          <Patterns answer={answer} csv={allPatternsPath(params)} />
        )}
        {answer !== undefined && isNamed && 'lines' in answer && (
          <Occurrences answer={answer} csv={linesPath(params, fitting)} />
        )}
      </main>
    </div>
  );
}

function listCitables(
  answer: ConcordanceAnswer | PatternsAnswer,
  params: URLSearchParams,
): Citable[] {
  const { citation, occurrences, reports } = answer;
  return [
    toCitable(citation, 'occurrences', { ...reports, value: occurrences }, params),
    toCitable(citation, 'reports', reports, params),
  ];
}
