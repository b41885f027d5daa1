import type { OfficialsAnswer } from '../../model/api/officials.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { CsvButton } from '../numbers/csv-button.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { FilterChips } from '../query/filter-chips.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { Pager } from '../shell/pager.js';
import { ViewTitle } from '../shell/view-title.js';
import { CareerTable } from './career-table.js';
import { OfficialsOptions } from './officials-options.js';
import { officialsPath } from './officials-params.js';
import { SeatList } from './seat-list.js';
import { officialWords } from './words.js';
import '../styles/officials.css';

/** The register: who held which office where, from when to when, as the reports show it. */
export function OfficialsView() {
  const t = useWords(officialWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = officialsPath(params);
  const { answer, loading, problem, retry } = useAnswer<OfficialsAnswer>(path);
  return (
    <div class="column">
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <p class="remark">{t.why}</p>
        <FilterChips />
        <OfficialsOptions />
        <SummaryLine loading={loading} tools={answer && { request: path }}>
          {answer && (
            <strong>{t.count(format.number(answer.total.value), answer.total.value)}</strong>
          )}
        </SummaryLine>
        <Warnings warnings={answer?.warnings} />
        {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
        {answer === undefined && problem === undefined && <Skeleton shape="table" />}
        {answer !== undefined && (
          <>
            <SeatList seats={answer.seats} at={params.get('at')} />
            {answer.officials.length === 0 ? (
              <p class="remark">{t.nothing}</p>
            ) : (
              <section>
                <h2 id="careers">
                  {t.list} <CsvButton request={path} name="officials" />
                </h2>
                <CareerTable labelledBy="careers" officials={answer.officials} />
                <Pager page={answer.page} limit={answer.limit} total={answer.total.value} />
              </section>
            )}
          </>
        )}
      </main>
    </div>
  );
}
