import { useMemo } from 'preact/hooks';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { readableAddress } from '../address/pinned-address.js';
import { PrintedFacts, type PrintedFact } from '../print/printed-facts.js';
import { printWords } from '../print/words.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { keptAddress } from './report-address.js';
import { reportWords } from './words.js';

/** Where a report stood, when it was collected, and where this version of it stays: for paper. */
export function PrintedReportFacts({ report }: { report: ReportAnswer }) {
  const t = useWords(reportWords);
  const p = useWords(printWords);
  const format = useFormat();
  const now = useMemo(() => new Date().toISOString(), [report]);
  const original: PrintedFact[] = report.url === null ? [] : [[t.original, report.url]];
  const archived: PrintedFact[] =
    report.archived === null
      ? []
      : [[t.archived, t.retrieved(format.time(report.archived.retrievedAt))]];
  const version = t.version(format.number(report.version));
  return (
    <PrintedFacts
      facts={[
        ...original,
        ...archived,
        [t.collected, format.time(report.validFrom)],
        [p.snapshot, `${report.validFrom} · ${version}`],
        [p.retrieved, format.time(now)],
        [t.kept, readableAddress(keptAddress(report))],
      ]}
    />
  );
}
