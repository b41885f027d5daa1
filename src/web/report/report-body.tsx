import type { Statement } from '../../model/report.js';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { HighlightedText } from '../report-facts/highlighted-text.js';
import { textLanguage } from '../report-facts/text-language.js';
import { useWords } from '../reader/language.js';
import { speakerHref } from '../address/report-href.js';
import { matchesIn } from './report-head.js';
import { reportWords } from './words.js';

/** The paragraphs; beside those that tell what somebody said, who it was. */
export function ReportBody({ report }: { report: ReportAnswer }) {
  const t = useWords(reportWords);
  const lang = textLanguage(report.lang);
  return (
    <section class="report-body" aria-label={t.text} lang={lang}>
      {report.body.split('\n').map((text, i) => {
        const said = report.statements.filter(({ paragraphs: [from, to] }) => from <= i && i <= to);
        const begun = said.filter(({ paragraphs: [from] }) => from === i);
        return (
          <div key={i} class={said.length > 0 ? 'paragraph said-here' : 'paragraph'}>
            {begun.length > 0 && (
              <p class="sayers">
                {begun.map((statement) => (
                  <Sayer key={`${statement.speaker} ${statement.verb}`} statement={statement} />
                ))}
              </p>
            )}
            <p>
              <HighlightedText text={text} matches={matchesIn(report, 'body', i)} />
            </p>
          </div>
        );
      })}
    </section>
  );
}

function Sayer({ statement: { speaker, role, verb } }: { statement: Statement }) {
  return (
    <span>
      <a href={speakerHref(speaker)}>{speaker}</a> {role !== null && <small>{role}</small>}{' '}
      <small>{verb}</small>
    </span>
  );
}
