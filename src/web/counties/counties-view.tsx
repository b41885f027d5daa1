import type { RankingAnswer } from '../../model/api/counting/ranking.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readChoice, readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import {
  LEVELS,
  listMeasures,
  listPeriods,
  narrowed,
  rankingPath,
  readPeriod,
} from './counties-params.js';
import { CountyFigure } from './county-figure.js';
import { CountySettings } from './county-settings.js';
import { countyWords } from './words.js';
import './counties.css';

/** Which places lead: a map of tiles, and the ranking beside it. */
export function CountiesView() {
  const t = useWords(countyWords);
  const format = useFormat();
  const { params } = useAddress();
  const level = readChoice(params, 'level', LEVELS);
  const query = readQuery(params);
  const wholePath = rankingPath(params);
  const whole = useAnswer<RankingAnswer>(wholePath);
  const period = readPeriod(params);
  const path = rankingPath(params, period);
  const within = useAnswer<RankingAnswer>(period === undefined ? undefined : path);
  const { answer, loading, problem, retry } = period === undefined ? whole : within;
  // A filter by role is part of the query, too: it has occurrences of its own.
  const measures = listMeasures(apiParams(params).get('q') === null);
  const measure = readChoice(params, 'measure', measures);
  const asked = narrowed(apiParams(params), period);
  const placed = answer?.rows.reduce((sum, { reports }) => sum + reports, 0) ?? 0;
  const unplaced = (answer?.reports.value ?? 0) - placed;
  const hits = answer?.rows.filter(({ reports }) => reports > 0).length ?? 0;

  return (
    <div class="column">
      <main id="main" tabIndex={-1} aria-busy={loading}>
        <h1>{query === '' ? t.all : t.title(query)}</h1>
        <FilterChips />
        <SummaryLine
          loading={loading}
          asked={period === undefined ? [] : [[t.period, period]]}
          tools={
            answer && {
              citables: [toCitable(answer.citation, 'reports', answer.reports, asked)],
              exported: asked,
              request: path,
            }
          }
        >
          {answer && (
            <>
              <ReportTotal total={answer.reports} />{' '}
              {t.units[level](format.number(hits), format.number(answer.total))}
            </>
          )}
        </SummaryLine>
        <Warnings warnings={answer?.warnings} />
        {problem !== undefined && <ProblemNotice problem={problem} retry={retry} query={query} />}
        <CountySettings
          measures={measures}
          periods={whole.answer === undefined ? [] : listPeriods(whole.answer)}
          period={period}
        />
        {answer?.reports.value === 0 && <ZeroOfSearch nothing={t.noReports} />}
        {problem === undefined && (
          <CountyFigure
            answer={answer}
            whole={whole.answer}
            level={level}
            measure={measure}
            measures={measures}
            period={period}
            request={path}
          />
        )}
        {answer !== undefined && unplaced > 0 && (
          <p class="remark">{t.unplaced[level](format.number(unplaced))}</p>
        )}
      </main>
    </div>
  );
}
