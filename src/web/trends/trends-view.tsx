import type { TrendsAnswer } from '../../model/api/trends.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable, type Citable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readChoice, readQuery } from '../query/params.js';
import { RefinePanel } from '../facets/refine-panel.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { shellWords } from '../shell/words.js';
import { HeatMap } from './heat-map.js';
import { TermList } from './term-list.js';
import { TrendFigure } from './trend-figure.js';
import { heatPath, SHOWS, SPLITS, trendsPath } from './trend-params.js';
import { TrendSettings } from './trend-settings.js';
import { trendWords } from './words.js';
import '../styles/trends.css';

/** Curves over time of up to six terms, or of one by county. */
export function TrendsView() {
  const t = useWords(trendWords);
  const shell = useWords(shellWords);
  const { params } = useAddress();
  const show = readChoice(params, 'show', SHOWS);
  const path = show === 'heat' ? heatPath(params) : trendsPath(params);
  const { answer, loading, problem, retry } = useAnswer<TrendsAnswer>(path);
  const whole = answer?.series.filter(({ split }) => split === undefined) ?? [];

  return (
    <div class="columns">
      <RefinePanel />
      <main id="main" tabIndex={-1} aria-label={shell.view.trends} aria-busy={loading}>
        <TermList />
        <FilterChips />
        <SummaryLine
          loading={loading}
          tools={
            answer && {
              citables: show === 'heat' ? [] : listCitables(answer, params),
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
        {answer !== undefined && answer.series.every(({ points }) => points.length === 0) && (
          <p class="remark">{t.nothing}</p>
        )}
        {answer !== undefined && show === 'heat' && <HeatMap answer={answer} />}
        {answer !== undefined && show !== 'heat' && <TrendFigure answer={answer} />}
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
