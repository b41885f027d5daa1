import { useState } from 'preact/hooks';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { citeReport } from '../../model/citation/cite-report.js';
import { CopiedText } from '../numbers/copied-text.js';
import { WorkCitations } from '../numbers/work-citations.js';
import { useWords } from '../reader/language.js';
import { keptAddress } from './report-address.js';
import { reportWords } from './words.js';

/** The report as bibliographies have it, and the address at which this version of it stays. */
export function ReportCitation({ report }: { report: ReportAnswer }) {
  const t = useWords(reportWords);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const kept = keptAddress(report);
  const work = citeReport(report, kept, today);
  return (
    <>
      <p>{t.citeWhy}</p>
      <WorkCitations workFor={() => work} />
      <CopiedText label={t.kept} text={kept} />
    </>
  );
}
