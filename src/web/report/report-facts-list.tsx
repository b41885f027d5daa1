import type { ComponentChildren } from 'preact';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { OutsideLink } from '../report-facts/outside-link.js';
import { textLanguage } from '../report-facts/text-language.js';
import { useWords } from '../reader/language.js';
import { useAddress } from '../address/address.js';
import { officesHref, reportHref, speakerHref } from '../address/report-href.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { ArchivedLink } from './archived-link.js';
import { reportWords } from './words.js';

/** What is known of the report besides its text. */
export function ReportFactsList({ report }: { report: ReportAnswer }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const lang = textLanguage(report.lang);
  const asOf = useAddress().params.get('asOf');
  return (
    <aside class="beside report-facts" aria-label={t.people}>
      {report.people.length > 0 && (
        <>
          <h2>{t.people}</h2>
          <ul class="people">
            {report.people.map(({ name, nameLatin, role, part, presided }) => (
              <li key={name}>
                <a href={speakerHref(name)} lang={lang}>
                  {name}
                </a>{' '}
                {nameLatin !== undefined && nameLatin !== name && <small>{nameLatin} </small>}
                <small>
                  {[
                    ...(presided && part !== 'presided' ? [t.parts.presided] : []),
                    t.parts[part],
                  ].join(' · ')}
                </small>
                {role && (
                  <small class="role">
                    <span lang={lang}>{role}</span>{' '}
                    <a
                      class="career"
                      href={officesHref(name, asOf)}
                      aria-label={`${t.career} ${name}`}
                    >
                      {t.career}
                    </a>
                  </small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <dl>
        {report.publishedAt !== null && (
          <Fact name={t.published}>{format.printed(report.publishedAt)}</Fact>
        )}
        {report.eventDates.length > 0 && (
          <Fact name={t.held}>{format.list(report.eventDates.map(format.day))}</Fact>
        )}
        {report.source !== null && <Fact name={t.source}>{report.source}</Fact>}
        <Fact name={t.collected}>{format.time(report.validFrom)}</Fact>
        <Fact name={t.kept}>
          <a href={reportHref(report.id, '', report.validFrom)}>{t.keptLink}</a>
        </Fact>
        <ArchivedFact report={report} />
        <Fact name={t.characters}>{format.number(report.characters)}</Fact>
        {report.keywords.length > 0 && (
          <Fact name={t.keywords}>
            {report.keywords.map((word) => (
              <a
                key={word}
                class="keyword"
                lang={lang}
                href={viewHref('search', new URLSearchParams({ q: word }))}
              >
                {word}
              </a>
            ))}
          </Fact>
        )}
      </dl>
    </aside>
  );
}

/** Copies of the page: the one kept here, and those of others. */
function ArchivedFact({ report }: { report: ReportAnswer }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { archived, url } = report;
  if (archived === null && url === null) return null;
  return (
    <Fact name={t.archived}>
      {archived !== null && (
        <>
          <ArchivedLink report={report}>
            {t.retrieved(format.time(archived.retrievedAt))}
          </ArchivedLink>
          <br />
        </>
      )}
      {url !== null && (
        <OutsideLink url={`https://web.archive.org/web/${url}`}>{t.wayback}</OutsideLink>
      )}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
