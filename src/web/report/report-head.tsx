import type { ComponentChildren } from 'preact';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import type { TextMatch } from '../../model/api/parts/report-head.js';
import { useAddress } from '../address/address.js';
import { HighlightedText } from '../report-facts/highlighted-text.js';
import { textLanguage } from '../report-facts/text-language.js';
import { useWords } from '../reader/language.js';
import { OutsideLink } from '../report-facts/outside-link.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { reportHref } from '../address/report-href.js';
import { useFormat } from '../reader/use-format.js';
import { ArchivedLink } from './archived-link.js';
import { reportWords } from './words.js';

/** The title, where the report stands, and what is particular about it. */
export function ReportHead({ report, tools }: { report: ReportAnswer; tools: ComponentChildren }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { params } = useAddress();
  const count = report.matches.length;
  return (
    <header class="report-head">
      <h1 id="title" lang={textLanguage(report.lang)}>
        <HighlightedText text={report.title} matches={matchesIn(report, 'title', 0)} />
      </h1>
      <ReportFacts head={report}>
        <OutsideLink url={report.url}>{t.original}</OutsideLink>
        {report.archived !== null && <ArchivedLink report={report}>{t.archived}</ArchivedLink>}
      </ReportFacts>
      {!report.current && <p class="caution">{t.notCurrent(format.time(report.validFrom))}</p>}
      {report.goneAt && <p class="caution">{t.gone(format.time(report.goneAt))}</p>}
      {report.reprintOf !== null && (
        <p class="remark">
          {t.reprintOf}
          <a href={reportHref(report.reprintOf, params.get('q') ?? '')}>{t.firstPrint}</a>
        </p>
      )}
      <div class="summary">
        <span class="remark">
          {count > 0 && (
            <>
              {t.matches(format.number(count), count)}{' '}
              <button type="button" class="small" onClick={toNextMatch}>
                {t.nextMatch}
              </button>
            </>
          )}
        </span>
        <div class="tools">
          <button type="button" class="small" onClick={() => print()}>
            {t.print}
          </button>
          {tools}
        </div>
      </div>
    </header>
  );
}

/** A paragraph's matches. */
export function matchesIn(
  report: ReportAnswer,
  field: 'title' | 'body',
  paragraph: number,
): TextMatch[] {
  return report.matches
    .filter((match) => match.field === field && match.paragraph === paragraph)
    .map(({ start, length }) => [start, length]);
}

/** Goes to the first mark below the one visited last, and from the last to the first. */
function toNextMatch(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('.report-body mark, .report-head mark')];
  const at = marks.findIndex((mark) => mark.classList.contains('visited'));
  const next = marks[(at + 1) % marks.length];
  marks[at]?.classList.remove('visited');
  next?.classList.add('visited');
  next?.scrollIntoView({ block: 'center' });
}
