import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import { useAnswer } from '../api/use-answer.js';
import { Exactness } from '../numbers/exactness.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { useDivisions } from '../query/labels.js';
import { FilterChips } from '../query/filter-chips.js';
import { readValues } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useFormat } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { CoverageGrid } from './coverage-grid.js';
import { CoverageOptions } from './coverage-options.js';
import { SourceTable } from './source-table.js';
import { coverageWords } from './words.js';
import { ViewTitle } from '../shell/view-title.js';
import '../styles/trends.css';
import '../styles/heat.css';
import './coverage.css';

const LIMIT = 1000;

/** What was crawled, what was found and what failed, by county and month. */
export function CoverageView() {
  const t = useWords(coverageWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = coveragePath(params);
  const { answer, loading, problem, retry } = useAnswer<CoverageAnswer>(path);
  // Names that come later would move the columns.
  const isNamed = useDivisions() !== undefined;
  const isWaiting = problem === undefined && (answer === undefined || !isNamed);
  const sum = (count: 'found' | 'expected') =>
    (answer?.sources ?? []).reduce((total, source) => total + source[count], 0);
  return (
    <div class="column">
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <div class="coverage-head">
          <p>{t.why}</p>
          <SummaryLine loading={loading} tools={answer && { request: path }} isOfQuery={false}>
            {answer && (
              <span class="total">
                <strong>
                  {t.collected(format.number(sum('found')), format.number(sum('expected')))}
                </strong>{' '}
                <Exactness relation="exact" exactWhy={t.exactWhy} />
              </span>
            )}
          </SummaryLine>
        </div>
        <FilterChips />
        <CoverageOptions sources={answer?.sources ?? []} />
        {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
        {isWaiting && <Skeleton shape="table" />}
        {answer !== undefined && answer.rows.length === 0 && <p class="remark">{t.nothing}</p>}
        {answer !== undefined && !isWaiting && answer.rows.length > 0 && (
          <>
            <CoverageGrid rows={answer.rows} />
            {answer.total > answer.rows.length && (
              <p class="remark">
                {t.notAll(format.number(answer.rows.length), format.number(answer.total))}
              </p>
            )}
            <SourceTable sources={answer.sources} />
          </>
        )}
      </main>
    </div>
  );
}

/** The request behind the grid: of the shared filters those that coverage knows. */
function coveragePath(params: URLSearchParams): string {
  const asked = new URLSearchParams({ limit: String(LIMIT) });
  for (const name of ['province', 'prefecture', 'county', 'source']) {
    for (const value of readValues(params, name)) asked.append(name, value);
  }
  for (const name of ['from', 'to']) {
    const value = params.get(name);
    if (value !== null && value !== '') asked.set(name, value.slice(0, 7));
  }
  return `api/v1/coverage?${asked.toString()}`;
}
