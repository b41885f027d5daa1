import type { Hit } from '../../model/api/reports/search.js';
import { reportHref } from '../address/report-href.js';
import { viewHref } from '../address/views.js';
import { useWords } from '../reader/language.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { textLanguage } from '../report-facts/text-language.js';
import { landingWords } from './words.js';

/** The latest reports, and the way to all of them. */
export function Newest({ reports }: { reports: Hit[] }) {
  const t = useWords(landingWords);
  return (
    <section class="newest">
      <h2>{t.newest}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <a lang={textLanguage(report.lang)} href={reportHref(report.id, '')}>
              {report.title}
            </a>
            <ReportFacts head={report} />
          </li>
        ))}
      </ul>
      <p>
        <a href={viewHref('search', new URLSearchParams({ q: '' }))}>{t.browseAll}</a>
      </p>
    </section>
  );
}
