import type { Office, OfficeKind, OfficeLevel } from '../../model/office/office.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { addDays, daysBetween } from '../../model/time/day.js';
import type { Mention } from './mention.js';

/** A stretch of time in which no report shows the office, though one before and one after do. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

/** That somebody held an office, as the reports show it. */
export interface Membership {
  post: string;
  level: OfficeLevel;
  kind: OfficeKind;
  /** The code of the county whose office it is; '' for those of prefectures and provinces, and where nothing tells. */
  county: string;
  /** As most reports print it. */
  role: string;
  /** The day of the first event at which a report shows it, and the day of the last report that does. */
  firstSeen: string;
  lastSeen: string;
  /** By day. */
  evidence: Mention[];
  gaps: Gap[];
}

const HAN = /\p{Script=Han}/u;
/** Half a year: twice the longest pause between the sessions at which a county's leaders always appear. */
export const GAP_DAYS = 180;
/** A seat is taken to have been another's where so many reports say so: one may be mistaken. */
const OTHERS_EVIDENCE = 2;

/** Offices that one person has at a time. */
const SINGLE_SEATS: ReadonlySet<OfficeKind> = new Set<OfficeKind>([
  'secretary',
  'head',
  'congressDirector',
  'cppccChair',
  'departmentHead',
]);

/** Whether one person at a time has the office. */
export function isSingleSeat({ kind, level }: Pick<Membership, 'kind' | 'level'>): boolean {
  return SINGLE_SEATS.has(kind) && level !== 'other';
}

/** When others are shown in an office, by the place and the post: days in order. */
export type Holders = ReadonlyMap<string, readonly { day: string; person: number }[]>;

/** Under which name an office stands in `Holders`. */
export function seatName(county: string, post: string): string {
  return `${county} ${post}`;
}

/**
 * What offices the mentions of one person show.
 *
 * @param mentions by day
 * @param seats for telling whether somebody else had an office in between
 */
export function listMemberships(
  mentions: readonly Mention[],
  { person, holders }: { person: number; holders: Holders },
): Membership[] {
  const byPost = new Map<string, { office: Office; county: string; own: Mention[] }>();
  const isChinese = mentions.some(({ name }) => HAN.test(name));
  for (const mention of mentions) {
    for (const office of mention.offices) {
      // What a translation calls an office that the Chinese reports name.
      if (office.isUnknown && isChinese && !HAN.test(office.post)) continue;
      const county = officeCounty(office, mention);
      const name = seatName(county, office.post);
      const known = byPost.get(name);
      if (known === undefined) byPost.set(name, { office, county, own: [mention] });
      else known.own.push(mention);
    }
  }
  const memberships = [...byPost].flatMap(([name, { office, county, own }]) =>
    splitTenures(own, { office, person, others: holders.get(name) ?? [] }).map((evidence) =>
      toMembership(office, county, evidence),
    ),
  );
  return memberships.toSorted(
    (a, b) => compareTexts(a.firstSeen, b.firstSeen) || compareTexts(a.post, b.post),
  );
}

/** The county whose office it is. */
export function officeCounty(office: Office, mention: Mention): string {
  if (office.level === 'province' || office.level === 'prefecture') return '';
  return office.county ?? mention.county;
}

/** One who comes back to a seat that another had meanwhile has it twice. */
function splitTenures(
  own: readonly Mention[],
  seat: { office: Office; person: number; others: readonly { day: string; person: number }[] },
): Mention[][] {
  const tenures: Mention[][] = [];
  let last = '';
  for (const mention of own) {
    const { day } = mention.report;
    const between = (one: { day: string; person: number }) =>
      one.day > last && one.day < day && one.person !== seat.person;
    const isNew =
      tenures.length === 0 ||
      (isSingleSeat(seat.office) &&
        hasAnotherHolder(seat.others.filter(between).map(({ person }) => person)));
    if (isNew) tenures.push([mention]);
    else tenures.at(-1)!.push(mention);
    last = day;
  }
  return tenures;
}

function hasAnotherHolder(people: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= OTHERS_EVIDENCE);
}

function toMembership(
  { post, level, kind }: Office,
  county: string,
  evidence: Mention[],
): Membership {
  const days = evidence.map(({ report }) => report.day);
  const lastSeen = evidence.reduce(
    (last, { report }) => (report.date > last ? report.date : last),
    '',
  );
  return {
    post,
    level,
    kind,
    county,
    role: mostPrinted(evidence) ?? post,
    firstSeen: days[0]!,
    lastSeen,
    evidence,
    gaps: listGaps(days),
  };
}

/** What most reports in Chinese print; in English where there is none. */
function mostPrinted(evidence: readonly Mention[]): string | undefined {
  const roles = evidence.flatMap(({ role }) => role ?? []);
  const inHan = roles.filter((role) => HAN.test(role));
  return mostFrequent(inHan.length > 0 ? inHan : roles) || undefined;
}

function listGaps(days: readonly string[]): Gap[] {
  return days.slice(1).flatMap((day, i) => {
    const length = daysBetween(days[i]!, day);
    if (length <= GAP_DAYS) return [];
    return [{ from: addDays(days[i]!, 1), to: addDays(day, -1), days: length - 1 }];
  });
}

/** The first of those that are named most often. */
export function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most = values[0] ?? '';
  for (const [value, count] of counts) if (count > counts.get(most)!) most = value;
  return most;
}
