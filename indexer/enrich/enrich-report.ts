import type { Report } from '../../src/model/report.js';
import { foldName } from '../../src/model/text/labels.js';
import { locateReport } from './place/locate-report.js';
import { findEventDates } from './dates/event-dates.js';
import { findPeople } from './people/find-people.js';
import { findActs } from './people/find-acts.js';
import { romanizeName } from './people/romanize-name.js';
import { findStatements } from './people/find-statements.js';
import { isTraditional, simplifyCharacters } from './people/zh/simplify-zh.js';

/** What a page says beyond the report itself. */
export interface EnrichHints {
  siteName?: string;
  /** What the page's foot says of who runs the site, line by line. */
  owner?: string;
  /** When the page printed again what was released elsewhere before. */
  reposted?: string;
}

/**
 * A report with what its text tells: county, event dates, people, speakers and statements. What the
 * source gave itself stays as it is.
 */
export function enrichReport(report: Report, hints: EnrichHints = {}): Report {
  const isRead = report.people === undefined || report.statements === undefined;
  const findings = isRead ? findActs(report) : undefined;
  const found = report.people ?? findPeople(report, findings);
  const people = found.map((person) => {
    const { nameLatin = romanizeName(person.name) } = person;
    return { ...person, name: foldName(person.name), nameLatin };
  });
  const spoke = people.filter(({ part }) => part === 'spoke').map(({ name }) => name);
  const plain = simplifyReport(report);
  const eventDates = report.eventDates ?? findEventDates(plain);
  const speakers = report.speakers ?? [...new Set(spoke)];
  const said = report.statements ?? findStatements(report, found, findings);
  const statements = said.map((each) => ({ ...each, speaker: foldName(each.speaker) }));
  return {
    ...report,
    ...(report.county === undefined && derivePlaceFields(plain, hints)),
    ...(eventDates.length > 0 && { eventDates }),
    ...(people.length > 0 && { people }),
    ...(speakers.length > 0 && { speakers }),
    ...(statements.length > 0 && { statements }),
  };
}

/** A report in traditional script with the characters in which days and places are known. */
function simplifyReport(report: Report): Report {
  const { title, body, channel, lang } = report;
  if (lang === 'en' || !isTraditional(`${title}${body}`)) return report;
  return {
    ...report,
    title: simplifyCharacters(title),
    body: simplifyCharacters(body),
    ...(channel !== undefined && { channel: simplifyCharacters(channel) }),
  };
}

function derivePlaceFields(report: Report, hints: EnrichHints): Partial<Report> {
  const { title, body, lang, channel, date } = report;
  const place = locateReport({
    ...(hints.siteName && { siteName: hints.siteName }),
    ...(hints.owner && { owner: hints.owner }),
    ...(hints.reposted && { reposted: hints.reposted }),
    title,
    body,
    lang,
    date,
    ...(channel && { channel }),
  });
  if (place.level === 'county') {
    const { code, name, nameEn, prefecture, province } = place.county;
    return {
      county: code,
      countyName: name,
      countyNameEn: nameEn,
      province,
      ...(prefecture && { prefecture }),
    };
  }
  if (place.level !== 'prefecture' && place.level !== 'province') return {};
  const { prefecture, province } = place;
  return { ...(prefecture && { prefecture }), ...(province && { province }) };
}
