import { addDays } from '../../../src/model/time/day.js';
import { monthNumber } from '../../../src/model/time/english-months.js';
import { ORDINAL_WORD, ordinalNumber } from '../../../src/model/time/english-ordinals.js';
import { everyDay, lastSuchDay, dayOfWeek, type PrintedDay } from './event-dates-calendar.js';
import type { DateRules, TimeMention } from './event-dates-mention.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (\\d{4}))?';
const LINK = '( ?[-–—] ?| to | through | and |, (?:and )?)';
const MONTH_FIRST = `\\b${MONTH} ${DAY}(?!\\d)${YEAR}(?:${LINK}(?:${MONTH} )?${DAY}(?! ?[\\d%]| ?(?:million|people|billion))${YEAR})?`;
const DAY_FIRST = `\\b(?:${DAY}|(?<=the )(${ORDINAL_WORD})(?= of ))(?:${LINK}${DAY})? (?:of )?${MONTH}\\b${YEAR}`;
const ALONE =
  '(?<=\\b(?:on|of|from) )the (\\d{1,2})(?:st|nd|rd|th)\\b(?:( to | and )the (\\d{1,2})(?:st|nd|rd|th)\\b)?';
const ISO = '(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)';
const RELATIVE =
  '\\b(yesterday|today|last night|this (?:morning|afternoon|evening))\\b|\\b(last|this|on) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?!s)';

const DATELINE = new RegExp(
  `^[A-Z][A-Za-z'’ ]+(?:, [A-Z][A-Za-z'’ ]+)?, ${MONTH} ${DAY} ?(?:\\([^)]*\\) ?)?(?:--|—)`,
  'u',
);

/** Dates as English translations print them. */
export const englishDates: DateRules = {
  sentences: (paragraph) =>
    paragraph
      .replace(/"[^"]*"|“[^”]*”/gu, (quote) => '#'.repeat(quote.length))
      .split(
        /(?<=[.!?;])(?<!\b(?:[ap]\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Mr|Ms|Mrs|Dr|St)\.) /u,
      ),
  times: findTimes,
  told: (sentence) => sentence,
  act: /\b(?:held|hold|holds|conven\w*|presid\w*|chair\w*|attend\w*|meeting|conference|visit\w*|inspect\w*|survey\w*|tour\w*|launch\w*|open\w*|clos\w*|took place|organi[sz]\w*|train\w*|studied|study|research\w*|gather\w*|kick\w*|began|sign\w*|met|led|deploy\w*|symposium|ceremony|session|forum|investigat\w*|mobili[sz]\w*|heard|listened|went|condolence\w*|check\w*|supervis\w*|guid\w*|speech|drill|rehears\w*|host\w*|start\w*|call\w*|arriv\w*)\b/iu,
  held: /\b(?:held|convened|opened|closed|continued|concluded|took place|resumed)\b/iu,
  notAfter:
    /\b(?:born(?: on)?|before|by|until|till|since|as of|no later than|not later than|prior to|within|deadline(?: is| of)?|ahead of|effective|dated|issued(?: on)?|released(?: (?:at|on).*)?|starting(?: from)?|beginning(?: on)?|(?:will|to|shall|should|must|would) be \w+(?: by| on| before)?|will \w+(?: \w+){0,3} on|scheduled (?:for|on))(?: (?:on|the|of|morning|afternoon|evening|at))*\s*$/iu,
  cited:
    /\b(?:spirit|convey\w*|implement\w*|according|pursuant|earlier|previous\w*|notice|document)\b[^.;]{0,90}$|\b(?:celebrat|mark|commemorat|with the|ahead of)\w*\b(?:(?!\b(?:held|organi|visit|conven|launch|chair|attend))[^.,;]){0,60}$/iu,
  notCited: /^[^.;,]{0,40}\b(?:was|were) (?:held|convened)\b/iu,
  notBefore:
    /^(?: ?(?:\([^)]*\) ?)?(?:--|—|– )|,? (?:onwards?|deadline|at the latest|notice|document|reporters? (?:learned|learnt))\b)/iu,
};

function findTimes(sentence: string, published: string): TimeMention[] {
  const found: TimeMention[] = [];
  const add = (
    pattern: string,
    read: (groups: (string | undefined)[]) => (string | undefined)[],
  ) => {
    for (const match of sentence.matchAll(new RegExp(pattern, 'giu'))) {
      const [text, ...groups] = match;
      const start = match.index;
      const end = start + text.length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const days = read(groups).filter((day) => day !== undefined);
      found.push({ start, end, kind: 'day', days });
    }
  };
  const day = (printed: PrintedDay) => lastSuchDay(printed, published);
  add(MONTH_FIRST, ([month, first, year, link, month2, last, year2]) => {
    const from = toPrintedDay(year ?? year2, month, first!);
    if (last === undefined) return [day(from)];
    return listSpan(day(from), day(toPrintedDay(year2 ?? year, month2 ?? month, last)), link!);
  });
  add(DAY_FIRST, ([number, word, link, last, month, year]) => {
    const from = day(toPrintedDay(year, month, number ?? word!));
    return last === undefined
      ? [from]
      : listSpan(from, day(toPrintedDay(year, month, last)), link!);
  });
  add(ISO, ([year, month, date]) => [
    day({ year: Number(year), month: Number(month), day: Number(date) }),
  ]);
  add(ALONE, ([first, link, last]) => {
    const from = day({ day: Number(first) });
    return last === undefined ? [from] : listSpan(from, day({ day: Number(last) }), link!);
  });
  const today = findDispatch(sentence, published);
  add(RELATIVE, ([word, week, weekday]) => [resolveRelativeDay(word, week, weekday, today)]);
  for (const { index, 0: text } of sentence.matchAll(
    /\b(?:the same day|that (?:day|evening|afternoon|night))\b/giu,
  )) {
    found.push({ start: index, end: index + text.length, kind: 'same', days: [] });
  }
  for (const { index, 0: text } of sentence.matchAll(
    /\b(?:recently|lately|a few days ago|in recent days|the other day|these days)\b/giu,
  )) {
    found.push({ start: index, end: index + text.length, kind: 'vague', days: [] });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** HUAIJI, Jan. 14 -- …: what is yesterday in the text is the day before that. */
function findDispatch(sentence: string, published: string): string {
  const found = DATELINE.exec(sentence);
  if (found === null) return published;
  return lastSuchDay(toPrintedDay(undefined, found[1], found[2]!), published) ?? published;
}

function toPrintedDay(
  year: string | undefined,
  month: string | undefined,
  day: string,
): PrintedDay {
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: monthNumber(month) }),
    day: ordinalNumber(day),
  };
}

/** Both days of a pair, every day of a range; none of one that lasts beyond the publication. */
function listSpan(from: string | undefined, to: string | undefined, link: string) {
  if (/and|,/u.test(link)) return [from, to];
  return from === undefined || to === undefined ? [] : everyDay(from, to);
}

function resolveRelativeDay(
  word: string | undefined,
  week: string | undefined,
  weekday: string | undefined,
  published: string,
): string {
  if (word !== undefined) return addDays(published, /yesterday|last/iu.test(word) ? -1 : 0);
  const number = WEEKDAYS.indexOf(weekday!.slice(0, 3).toLowerCase()) + 1;
  const own = dayOfWeek(published, number, 0);
  const passed = week!.toLowerCase() === 'last' ? own < published : own <= published;
  return passed ? own : dayOfWeek(published, number, 1);
}
