import type { ReportAnswer } from '../../model/api/reports/report.js';
import { useAnswer } from '../api/use-answer.js';
import { NumberTools } from '../numbers/number-tools.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { lazily } from '../shell/lazily.js';
import { Skeleton } from '../shell/skeleton.js';
import { Neighbours } from './neighbours.js';
import { PrintedReportFacts } from './printed-report-facts.js';
import { ReportBody } from './report-body.js';
import { ReportFactsList } from './report-facts-list.js';
import { ReportHead } from './report-head.js';
import { SimilarReports } from './similar-reports.js';
import { Translations } from './translations.js';
import { Versions } from './versions.js';
import { useReportHead } from './use-report-head.js';
import { reportWords } from './words.js';
import '../styles/results.css';
import './report.css';

const ReportCitation = lazily(async () => (await import('./report-citation.js')).ReportCitation);

/** One report, whole: its text with who said what, where it comes from, and how it changed. */
export function ReportView() {
  const t = useWords(reportWords);
  const { params } = useAddress();
  const id = params.get('id') ?? '';
  const asked = new URLSearchParams();
  for (const name of ['q', 'asOf']) {
    const value = params.get(name);
    if (value !== null && value !== '') asked.set(name, value);
  }
  const query = asked.toString();
  const base = `api/v1/reports/${encodeURIComponent(id)}`;
  const path = id === '' ? undefined : `${base}${query === '' ? '' : `?${query}`}`;
  const { answer, loading, problem, retry } = useAnswer<ReportAnswer>(path);

  useReportHead(answer);

  return (
    <div class="columns">
      <main id="main" tabIndex={-1} aria-labelledby="title" aria-busy={loading}>
        {id === '' && <p>{t.noId}</p>}
        {answer === undefined && <SummaryLine loading={loading} />}
        {answer === undefined && loading && <Skeleton shape="text" />}
        {problem !== undefined && (
          <ProblemNotice problem={problem} retry={retry} query={params.get('q') ?? ''} />
        )}
        {answer !== undefined && (
          <>
            <ReportHead
              report={answer}
              tools={<NumberTools request={path} citation={<ReportCitation report={answer} />} />}
            />
            <PrintedReportFacts report={answer} />
            <ReportBody report={answer} />
            <Translations base={base} />
            {answer.neighbours && <Neighbours neighbours={answer.neighbours} />}
            <Versions base={base} />
            <SimilarReports base={base} />
          </>
        )}
      </main>
      {answer === undefined ? <aside class="beside" /> : <ReportFactsList report={answer} />}
    </div>
  );
}
