import type { ConcordanceAnswer } from '../../model/api/concordance.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable, type Citable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { Pager } from '../shell/pager.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useFormat } from '../reader/use-format.js';
import { shellWords } from '../shell/words.js';
import { Collocates } from './collocates.js';
import { ConcordanceLines } from './concordance-lines.js';
import { ConcordanceOptions } from './concordance-options.js';
import { concordancePath } from './concordance-params.js';
import { concordanceWords } from './words.js';
import '../styles/concordance.css';

/** Every place where the terms stand, in its sentence, and the words that stand near. */
export function ConcordanceView() {
  const t = useWords(concordanceWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const { params } = useAddress();
  const query = readQuery(params);
  const path = query === '' ? undefined : concordancePath(params);
  const { answer, loading, problem, retry } = useAnswer<ConcordanceAnswer>(path);
  const asked = apiParams(params);

  return (
    <div class="columns">
      <main id="main" tabIndex={-1} aria-label={shell.view.concordance} aria-busy={loading}>
        <FilterChips />
        {query === '' && <p class="remark">{t.noQuery}</p>}
        <SummaryLine
          loading={loading}
          tools={
            answer && { citables: listCitables(answer, asked), exported: asked, request: path }
          }
        >
          {answer && (
            <>
              <strong>{t.lines(format.number(answer.occurrences), answer.occurrences)}</strong>{' '}
              {t.inReports} <ReportTotal total={answer.reports} />
            </>
          )}
        </SummaryLine>
        {problem !== undefined && (
          <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
        )}
        <Warnings warnings={answer?.warnings} />
        {answer !== undefined && answer.lines.length === 0 && <p class="remark">{t.nothing}</p>}
        {answer !== undefined && answer.lines.length > 0 && (
          <>
            <ConcordanceOptions />
            <ConcordanceLines lines={answer.lines} />
            <Pager page={answer.page} limit={answer.limit} total={answer.occurrences} />
          </>
        )}
      </main>
      {answer !== undefined && answer.occurrences > 0 && <Collocates />}
    </div>
  );
}

function listCitables(answer: ConcordanceAnswer, params: URLSearchParams): Citable[] {
  const { citation, occurrences, reports } = answer;
  return [
    toCitable(citation, 'occurrences', { ...reports, value: occurrences }, params),
    toCitable(citation, 'reports', reports, params),
  ];
}
