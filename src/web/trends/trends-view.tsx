import type { TrendsAnswer } from '../../model/api/counting/trends.js';
import { useAnswer } from '../api/use-answer.js';
import { useTogether } from '../api/use-together.js';
import { toCitable, type Citable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ExpansionOffer } from '../expansion/expansion-offer.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readChoice, readQueries, readQuery } from '../query/params.js';
import { RefinePanel } from '../facets/refine-panel.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { Skeleton } from '../shell/skeleton.js';
import { HeatMap } from './heat-map.js';
import { TermList } from './term-list.js';
import { TrendFigure } from './trend-figure.js';
import { heatPath, heatTotalsPath, SHOWS, SPLITS, trendsPath, wholePath } from './trend-params.js';
import { TrendSettings } from './trend-settings.js';
import { trendWords } from './words.js';
import { ViewTitle } from '../shell/view-title.js';
import '../styles/trends.css';
import '../styles/heat.css';

/** Curves over time of up to six terms, or of one by county. */
export function TrendsView() {
  const t = useWords(trendWords);
  const { params } = useAddress();
  const show = readChoice(params, 'show', SHOWS);
  const isHeat = show === 'heat';
  const path = isHeat ? heatPath(params) : trendsPath(params);
  const parts = useAnswer<TrendsAnswer>(path);
  const asking = useAnswer<TrendsAnswer>(isHeat ? heatTotalsPath(params) : wholePath(params));
  // What the parts leave of the whole would move what stands there, came it later; nor may it be of another question.
  const { loading, problem, retry, first: answer, second: wholes } = useTogether(parts, asking);
  const isWaiting = problem === undefined && answer === undefined;
  const counted = isHeat ? wholes : answer;
  const whole = (wholes ?? answer)?.series.filter(({ split }) => split === undefined) ?? [];

  return (
    <div class="columns">
      <RefinePanel />
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <TermList />
        <FilterChips />
        {readQueries(params).length === 1 && <ExpansionOffer />}
        <SummaryLine
          loading={loading}
          tools={
            answer && {
              citables: counted === undefined ? [] : listCitables(counted, params),
              exported: apiParams(params),
              request: path,
            }
          }
        >
          {whole.length > 0 &&
            whole.map(({ q, total }) => (
              <span key={q} class="series-total">
                {whole.length > 1 && <span lang="zh-CN">{q === '' ? t.all : q} </span>}
                <ReportTotal total={total} />
              </span>
            ))}
        </SummaryLine>
        <Warnings warnings={answer?.warnings} />
        <TrendSettings />
        {problem !== undefined && (
          <ProblemNotice problem={problem} retry={retry} query={readQuery(params)} />
        )}
        {answer !== undefined && answer.series.every(({ total }) => total.value === 0) && (
          <ZeroOfSearch nothing={t.nothing} />
        )}
        {isWaiting && <Skeleton shape="figure" />}
        {answer !== undefined && !isWaiting && isHeat && <HeatMap answer={answer} />}
        {answer !== undefined && !isWaiting && !isHeat && (
          <TrendFigure answer={answer} whole={wholes} />
        )}
      </main>
    </div>
  );
}

/** Each curve's number; one of a part is asked for again with that part as a filter. */
function listCitables(answer: TrendsAnswer, params: URLSearchParams): Citable[] {
  const by = readChoice(params, 'split', SPLITS);
  return answer.series.map(({ q, split, total, citation }) => {
    const asked = apiParams(params, q);
    if (split !== undefined) asked.set(by, split.value);
    const query = [citation.query, split?.label].filter(Boolean).join(' · ');
    return toCitable({ ...citation, query }, 'reports', total, asked);
  });
}
