import type { FormulationAnswer } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { apiParams } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { AdopterTable } from './adopter-table.js';
import { LifeFacts } from './life-facts.js';
import { LifeFigure } from './life-figure.js';
import { MonthTable } from './month-table.js';
import { formulationWords } from './words.js';

/** One formulation: first and last use, how hot, how fast and from where, by month and by county. */
export function FormulationLife({ path }: { path: string }) {
  const t = useWords(formulationWords);
  const format = useFormat();
  const { params } = useAddress();
  const { answer, loading, problem, retry } = useAnswer<FormulationAnswer>(path);
  const asked = apiParams(params);
  return (
    <section class="formulation" aria-busy={loading}>
      <SummaryLine
        loading={loading}
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
            <span class="adopters">
              {t.adoptersOf(format.number(answer.adopters), format.number(answer.crawled))}
            </span>
          </>
        )}
      </SummaryLine>
      <Warnings warnings={answer?.warnings} />
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
      )}
      {answer === undefined && loading && <Skeleton />}
      {answer?.reports.value === 0 && <ZeroOfSearch nothing={t.nothing} />}
      {answer !== undefined && answer.reports.value > 0 && (
        <>
          <LifeFacts life={answer} />
          <LifeFigure life={answer} />
          <MonthTable months={answer.months} />
          <AdopterTable life={answer} />
        </>
      )}
    </section>
  );
}
