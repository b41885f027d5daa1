import type { OfficialAnswer } from '../../model/api/reports/officials.js';
import { useAddress } from '../address/address.js';
import { reportHref, speakerHref } from '../address/report-href.js';
import { useAnswer } from '../api/use-answer.js';
import { Exactness } from '../numbers/exactness.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { CountyName } from '../report-facts/county-name.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { textLanguage } from '../report-facts/text-language.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Skeleton } from '../shell/skeleton.js';
import { Pager } from '../shell/pager.js';
import { CareerTable } from './career-table.js';
import { OfficeMonths } from './office-months.js';
import { officialHref } from './official-href.js';
import { citeOfficial } from './officials-citable.js';
import { officialPath } from './officials-params.js';
import { officialWords } from './words.js';
import './officials.css';

/** One official: the offices held, what the reports show, and others of the name. */
export function OfficialView() {
  const t = useWords(officialWords);
  const format = useFormat();
  const { params } = useAddress();
  const id = params.get('id') ?? '';
  const path = officialPath(params);
  const { answer, loading, problem, retry } = useAnswer<OfficialAnswer>(path);
  return (
    <div class="column">
      <main id="main" tabIndex={-1} aria-labelledby="official" aria-busy={loading}>
        <h1 id="official">
          {id === '' && t.noId}
          {problem !== undefined && t.unknown}
          {answer && <span lang="zh-CN">{answer.name}</span>}{' '}
          {answer && answer.nameLatin !== answer.name && <small>{answer.nameLatin}</small>}
        </h1>
        {answer?.county && (
          <p class="facts">
            <CountyName county={answer.county} />
          </p>
        )}
        <SummaryLine
          loading={loading}
          tools={answer && { citables: [citeOfficial(answer)], request: path }}
          snapshot={answer?.citation.snapshot}
          asked={answer && [[t.person, `${answer.name} (${answer.id})`]]}
          isOfQuery={false}
        >
          {answer && (
            <span class="total">
              <strong>
                {t.reportCount(format.number(answer.total.value), answer.total.value)}
              </strong>{' '}
              <Exactness {...answer.total} exactWhy={t.namedWhy} />
            </span>
          )}
        </SummaryLine>
        {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
        {answer === undefined && loading && <Skeleton />}
        {answer !== undefined && <OfficialSections official={answer} />}
      </main>
    </div>
  );
}

function OfficialSections({ official }: { official: OfficialAnswer }) {
  const t = useWords(officialWords);
  const format = useFormat();
  const asOf = useAddress().params.get('asOf');
  const { name, memberships, activities, namesakes, page, limit, total } = official;
  const long = memberships.filter(({ months }) => months.length > 1);
  const kinds = Object.entries(activities.kinds) as [keyof typeof t.activity, number][];
  return (
    <>
      <section>
        <h2 id="career">{t.offices}</h2>
        <CareerTable labelledBy="career" officials={[official]} isOfOne />
      </section>
      {long.length > 0 && (
        <section>
          <h2>{t.months}</h2>
          <p class="remark">{t.monthsWhy}</p>
          <div class="months-row">
            {long.map((membership) => (
              <OfficeMonths
                key={`${membership.post} ${membership.firstSeen}`}
                membership={membership}
              />
            ))}
          </div>
        </section>
      )}
      <section>
        <h2>{t.activities}</h2>
        <p class="activity-kinds">
          {kinds
            .filter(([, count]) => count > 0)
            .map(([kind, count]) => (
              <span key={kind}>
                {t.activity[kind]} <strong>{format.number(count)}</strong>
              </span>
            ))}
          <a href={speakerHref(name, asOf)}>{t.statements}</a>
        </p>
        {activities.reports.length === 0 && page > 1 && total.value > 0 && (
          <NoSuchPage page={page} />
        )}
        <ul class="activities">
          {activities.reports.map((each) => (
            <li key={each.id}>
              <a href={reportHref(each.id, '', asOf)} lang={textLanguage(each.lang)}>
                {each.title}
              </a>
              <ReportFacts head={each}>
                <span>{`${t.activity[each.kind]} · ${t.parts[each.part]}`}</span>
                {each.role !== null && <span lang={textLanguage(each.lang)}>{each.role}</span>}
              </ReportFacts>
            </li>
          ))}
        </ul>
        <Pager page={page} limit={limit} total={total.value} />
      </section>
      {namesakes.length > 0 && (
        <section>
          <h2>{t.namesakes}</h2>
          <ul>
            {namesakes.map((each) => (
              <li key={each.id}>
                <a href={officialHref(each.id, asOf)} lang="zh-CN">
                  {each.name}
                </a>{' '}
                {each.county && <CountyName county={each.county} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
