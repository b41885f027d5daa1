import { firstIndex } from '../../model/first-index.js';
import type { Office, OfficeKind } from '../../model/office/office.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { daysBetween } from '../../model/time/day.js';
import type { Mention } from './mention.js';

/** Offices of which nobody has two that no report names together. */
const FULL_TIME: ReadonlySet<OfficeKind> = new Set<OfficeKind>([
  'secretary',
  'head',
  'deputyHead',
  'congressDirector',
  'congressDeputy',
  'cppccChair',
  'cppccDeputy',
  'discipline',
  'court',
  'procuratorate',
  'armedForces',
  'departmentHead',
  'departmentDeputy',
]);
/** Offices that leaders of a county often have besides, and reports leave out. */
const BESIDES = /公安局局长|[委府]办公室主任|纪委|监委/u;
/** Who has moved may be named by the office before for so many days. */
const OVERLAP_DAYS = 15;

/** Offices that reports name together, with all mentions that bear one of them. */
interface Career {
  posts: Set<string>;
  offices: Office[];
  mentions: Mention[];
  first: string;
  last: string;
}

/**
 * Tells people of one name and one county apart, by their offices and by time: one who is named by one full-time office
 * and, in between, by another that no report names together with it, is two people. Offices one after the other are one
 * person's.
 *
 * @param mentions of the name, by day
 */
export function tellNamesakesApart(mentions: readonly Mention[]): Mention[][] {
  const careers = listCareers(mentions);
  if (careers.length < 2) return [[...mentions]];
  const people: Career[][] = [];
  for (const career of careers) {
    const before = people.filter((own) => own.every((one) => mayFollow(one, career)));
    const nearest = before.toSorted((a, b) => compareTexts(b.at(-1)!.last, a.at(-1)!.last))[0];
    if (nearest === undefined) people.push([career]);
    else nearest.push(career);
  }
  if (people.length < 2) return [[...mentions]];
  return shareOut(mentions, people);
}

function listCareers(mentions: readonly Mention[]): Career[] {
  const byPost = new Map<string, Career>();
  for (const mention of mentions) {
    const offices = mention.offices.filter(isFullTime);
    if (offices.length === 0) continue;
    const { day } = mention.report;
    const known = new Set(offices.flatMap(({ post }) => byPost.get(post) ?? []));
    const [first, ...others] = [...known].toSorted((a, b) => b.mentions.length - a.mentions.length);
    const career = first ?? { posts: new Set(), offices: [], mentions: [], first: day, last: day };
    for (const other of others) mergeInto(career, other);
    for (const office of offices) {
      if (!career.posts.has(office.post)) career.offices.push(office);
      career.posts.add(office.post);
    }
    career.mentions.push(mention);
    career.last = day;
    for (const post of career.posts) byPost.set(post, career);
  }
  return [...new Set(byPost.values())].toSorted((a, b) => compareTexts(a.first, b.first));
}

function mergeInto(career: Career, other: Career): void {
  for (const post of other.posts) career.posts.add(post);
  career.offices.push(...other.offices);
  for (const mention of other.mentions) career.mentions.push(mention);
  if (other.first < career.first) career.first = other.first;
}

function isFullTime({ kind, isUnknown }: Office): boolean {
  return FULL_TIME.has(kind) && isUnknown === undefined;
}

/** Whether one person may have had both, the second after the first or besides it. */
function mayFollow(one: Career, other: Career): boolean {
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  if (daysBetween(later.first, earlier.last) <= OVERLAP_DAYS) return true;
  return isBesides(one, other) || isBesides(other, one) || isOneOffice(one, other);
}

function isBesides(one: Career, other: Career): boolean {
  const isLeader = ({ kind, level }: Office) =>
    level === 'county' && (kind === 'deputyHead' || kind === 'discipline');
  return one.offices.some(isLeader) && other.offices.every(({ post }) => BESIDES.test(post));
}

/** 副县长 and 常务副县长, 代县长 and 县长. */
function isOneOffice(one: Career, other: Career): boolean {
  const plain = ({ posts }: Career) => [...posts].map((post) => post.replace(/常务|代/u, ''));
  const own = plain(one);
  return plain(other).some((post) => own.includes(post));
}

/** Mentions without a full-time office are those of whoever was named nearest in time. */
function shareOut(mentions: readonly Mention[], people: readonly Career[][]): Mention[][] {
  const shared = people.map((careers) => new Set(careers.flatMap((career) => career.mentions)));
  const days = shared.map((own) => [...own].map(({ report }) => report.day).toSorted(compareTexts));
  for (const mention of mentions) {
    if (shared.some((own) => own.has(mention))) continue;
    const distances = days.map((own) => daysToNearest(own, mention.report.day));
    shared[distances.indexOf(Math.min(...distances))]!.add(mention);
  }
  return shared.map((own) => mentions.filter((mention) => own.has(mention)));
}

/** @param days in order */
function daysToNearest(days: readonly string[], day: string): number {
  const next = firstIndex(days.length, (i) => days[i]! >= day);
  const around = [days[next - 1], days[next]].filter((each) => each !== undefined);
  return Math.min(...around.map((each) => Math.abs(daysBetween(each, day))));
}
