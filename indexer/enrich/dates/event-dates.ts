import { isBesideText } from '../beside-text.js';
import { englishDates } from './event-dates-en.js';
import type { DateRules, TimeMention } from './event-dates-mention.js';
import { chineseDates } from './event-dates-zh.js';

/** A report as far as its days are read from it. */
export interface DatedReport {
  title: string;
  /** Paragraphs joined by a line feed. */
  body: string;
  lang: 'zh' | 'en';
  /** The day of publication, YYYY-MM-DD. */
  date: string;
}

// All of these were chosen by hand on the labelled pages (npm run quality).
/** A meeting's day is told in the first paragraphs. */
const LEAD_PARAGRAPHS = 2;
/** A shorter one is a line above the text: a subtitle, who wrote it. */
const MIN_PARAGRAPH = 30;
/** A date within so many characters of its sentence's beginning opens it. */
const OPENING = 4;
/** Paragraphs of a body that are read, lines with the cells of tables among them, and characters of each. */
const MAX_PARAGRAPHS = 12;
const MAX_LINES = 100;
const MAX_PARAGRAPH = 2_000;

/**
 * The days on which the report says its meeting was held, in order: YYYY-MM-DD, each day of a
 * range. Only days up to the publication; what a date leaves out follows from it. Deadlines,
 * dates of documents, of earlier events and in quotations do not count; 近日 (recently) names no day.
 */
export function findEventDates(report: DatedReport): string[] {
  const rules = report.lang === 'zh' ? chineseDates : englishDates;
  const paragraphs = readOpening(report.body).filter(
    (paragraph) => paragraph !== '' && !isBesideText(paragraph, report.lang),
  );
  const days = findDays(paragraphs, rules, report.date);
  if (days !== undefined) return [...days].toSorted();
  return [...(findDays([report.title], rules, report.date) ?? [])].toSorted();
}

/** The lines of a body up to the last paragraph that is read. */
function readOpening(body: string): string[] {
  const lines: string[] = [];
  let paragraphs = 0;
  for (const line of body.split('\n', MAX_LINES)) {
    lines.push(line.trim().slice(0, MAX_PARAGRAPH));
    if (line.length >= MIN_PARAGRAPH) paragraphs += 1;
    if (paragraphs === MAX_PARAGRAPHS) break;
  }
  return lines;
}

/** `undefined` where no time is told at all; an empty set where it is told vaguely. */
function findDays(
  paragraphs: readonly string[],
  rules: DateRules,
  published: string,
): Set<string> | undefined {
  const days = new Set<string>();
  let anchor: readonly string[] = [];
  let number = 0;
  for (const paragraph of paragraphs) {
    let toldOf: readonly string[] = [];
    for (const sentence of rules.sentences(paragraph)) {
      for (const time of rules.times(sentence, published)) {
        const isNamed = time.kind === 'day' || time.kind === 'vague';
        const tells = !isNamed || isMeetingDay(time, sentence, rules);
        const inLead = number < LEAD_PARAGRAPHS && (days.size === 0 || time.start <= OPENING);
        const asked = inLead ? rules.act : rules.held;
        const told = tells && asked.test(rules.told(sentence, time));
        if (time.kind === 'vague' && days.size === 0 && told) return days;
        const before = time.kind === 'same' ? anchor : toldOf;
        const meant = isNamed ? time.days : before;
        if (time.kind === 'day') anchor = time.days;
        if (time.kind === 'day' && tells) toldOf = time.days;
        if (told && isNotEarlier(days, meant)) for (const day of meant) days.add(day);
      }
    }
    if (paragraph.length >= MIN_PARAGRAPH) number += 1;
  }
  return days.size > 0 ? days : undefined;
}

function isMeetingDay({ start, end }: TimeMention, sentence: string, rules: DateRules): boolean {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (rules.notAfter.test(before) || rules.notBefore.test(after)) return false;
  return !rules.cited.test(before) || rules.notCited.test(after);
}

/** A day before those known is that of an earlier event. */
function isNotEarlier(days: ReadonlySet<string>, more: readonly string[]): boolean {
  const [first] = more;
  if (first === undefined) return false;
  return days.size === 0 || first >= [...days].toSorted()[0]!;
}
