import type { OfficialsAnswer } from '../../model/api/reports/officials.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { CsvButton } from '../numbers/csv-button.js';
import { Exactness } from '../numbers/exactness.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import type { PrintedFact } from '../print/printed-facts.js';
import { FilterChips } from '../query/filter-chips.js';
import { readValues } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat, type Format } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Pager } from '../shell/pager.js';
import { ViewTitle } from '../shell/view-title.js';
import { CareerTable } from './career-table.js';
import { citeOfficials } from './officials-citable.js';
import { OfficialsOptions } from './officials-options.js';
import { allOfficialsPath, MOST_OFFICIALS, officialsPath } from './officials-params.js';
import { SeatList } from './seat-list.js';
import { officialWords, type OfficialTexts } from './words.js';
import './officials.css';

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
        <SummaryLine
          loading={loading}
          tools={answer && { citables: [citeOfficials(answer)], request: path }}
          snapshot={answer?.citation.snapshot}
          asked={listAsked(params, t, format)}
          isOfQuery={false}
        >
          {answer && (
            <span class="total">
              <strong>{t.count(format.number(answer.total.value), answer.total.value)}</strong>{' '}
              <Exactness {...answer.total} exactWhy={t.exactWhy} />
            </span>
          )}
        </SummaryLine>
        <Warnings warnings={answer?.warnings} />
        {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
        {answer === undefined && problem === undefined && <Skeleton shape="table" />}
        {answer !== undefined && (
          <>
            <SeatList seats={answer.seats} at={params.get('at')} />
            {answer.officials.length === 0 && answer.page > 1 && answer.total.value > 0 && (
              <NoSuchPage page={answer.page} />
            )}
            {answer.total.value === 0 && <p class="remark">{t.nothing}</p>}
            {answer.officials.length > 0 && (
              <section>
                <h2 id="careers">{t.list}</h2>
                <p class="list-tools">
                  {answer.total.value > MOST_OFFICIALS
                    ? t.firstOf(format.number(MOST_OFFICIALS), format.number(answer.total.value))
                    : t.all}{' '}
                  <CsvButton request={allOfficialsPath(params)} name="officials" />
                </p>
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

/** What was asked that other views know no filter for. */
function listAsked(params: URLSearchParams, t: OfficialTexts, format: Format): PrintedFact[] {
  const values = (['name', 'post'] as const).flatMap((field): PrintedFact[] => {
    const given = readValues(params, field);
    return given.length === 0 ? [] : [[t[field], format.list(given)]];
  });
  const at = params.get('at');
  return at === null || at === '' ? values : [...values, [t.at, format.day(at)]];
}
