import { readActivity, type ActivityKind } from '../../model/office/activity.js';
import type { Office } from '../../model/office/office.js';
import { readRole } from '../../model/office/read-role.js';
import type { Person } from '../../model/report.js';
import { daysBetween } from '../../model/time/day.js';
import { simplifiedForm } from '../query/simplified-form.js';

/** What is read of a report to know who held which office. */
export interface SourceReport {
  key: string;
  id: string;
  title: string;
  /** Its beginning will do. */
  body: string;
  date: string;
  lang: 'zh' | 'en';
  eventDates?: string[] | undefined;
  county?: string | undefined;
  people?: Person[] | undefined;
}

/** A report, as far as the register shows it. */
export interface MentionedIn {
  /** Of the report's version. */
  key: string;
  id: string;
  date: string;
  /** The day of the event that it tells of, or else its date. */
  day: string;
  lang: 'zh' | 'en';
  activity: ActivityKind;
}

/** A person named in a report with what the report calls them. */
export interface Mention {
  report: MentionedIn;
  /** Where the person is of: a county's code; '' where nothing tells. */
  county: string;
  name: string;
  nameLatin: string;
  role: string | null;
  part: Person['part'];
  offices: readonly Office[];
}

/** A report tells of an event that was not longer before it than this. Older days are those of what it looks back at. */
const MAX_DAYS_BEFORE = 31;

/** Reads who is named in reports; what a role says is read once for each place. */
export class MentionReader {
  readonly #roles = new Map<string, readonly Office[]>();

  read(report: SourceReport): Mention[] {
    const { key, id, date, lang, county = '', people = [] } = report;
    if (people.length === 0) return [];
    const activity = readActivity(report);
    const mentionedIn: MentionedIn = { key, id, date, day: eventDay(report), lang, activity };
    return people.map(({ name, nameLatin = name, role = null, part }) => {
      const offices = role === null ? [] : this.#readRole(role, county);
      const named = offices.find((office) => office.county !== undefined)?.county;
      return { report: mentionedIn, county: named ?? county, name, nameLatin, role, part, offices };
    });
  }

  #readRole(role: string, county: string): readonly Office[] {
    const name = `${county} ${role}`;
    let offices = this.#roles.get(name);
    if (offices === undefined) {
      const place = { county: county === '' ? undefined : county };
      this.#roles.set(name, (offices = readRole(simplifiedForm(role), place)));
    }
    return offices;
  }
}

function eventDay({ date, eventDates = [] }: SourceReport): string {
  const near = eventDates.filter((day) => {
    const before = daysBetween(day, date);
    return before >= 0 && before <= MAX_DAYS_BEFORE;
  });
  return near.toSorted()[0] ?? date;
}
