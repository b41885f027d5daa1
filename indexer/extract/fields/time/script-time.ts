import type { PageFacts } from '../page-facts.js';
import { fromSeconds, printedTime, type PrintedTime } from './printed-time.js';

/** What the data of an app's page calls the time of its report: `"publish_time":1687230120`, `pubTime: '2023-06-20'`. */
const NAMED =
  /\b["']?(?:(?:publish|pub|release|issue|article|news)_?(?:ed)?_?(?:time|date|at)(?:_?str)?|published)["']?\s{0,4}[:=]\s{0,4}["']?(\d{13}|\d{10}|(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}[^"'<>]{0,20})(?!\d)/giu;
/** A variable that a script writes into the page: `document.write(dateStr)`, `$('#time').html(dateStr)`. */
const WRITTEN =
  /(?:\bdocument\.write(?:ln)?|\.(?:html|text|append))\(\s{0,4}([a-z_$][\w$]{0,40})\s{0,4}\)|\.(?:innerHTML|innerText|textContent)\s{0,4}=\s{0,4}([a-z_$][\w$]{0,40})\b/giu;
/** A text that a variable is given: `var dateStr = "2023-05-07 10:20"`. */
const GIVEN = /(?<![\w$])([a-z_$][\w$]{0,40})\s{0,4}=\s{0,4}["']([^"'\n]{6,40})["']/giu;
/** Variables of a clock, and a text that is a time and nothing else. */
const NOW = /today|now|cur|sys|copyright/iu;
const TIME_ONLY =
  /^(?:发布(?:时间|日期)\s?[:：]\s?)?(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** A report's data stand near the beginning of what scripts have; more is code. */
const MAX_SCRIPT = 400_000;

/**
 * When a page's scripts say that its report was published, for apps that print no whole day. Undefined where they say
 * several days: then they speak of other reports, too.
 */
export function scriptTime({ script: whole, timezone }: PageFacts): PrintedTime | undefined {
  const script = whole.slice(0, MAX_SCRIPT);
  const named = [...script.matchAll(NAMED)].flatMap(([, value]) => {
    const number = /^\d+$/u.test(value!) ? Number(value!.slice(0, 10)) : undefined;
    return (number === undefined ? printedTime(value!, timezone) : fromSeconds(number)) ?? [];
  });
  return onlyDay(named);
}

/**
 * When a variable says so that scripts write into the page. Undefined where several do: a page may write the day of today, too.
 */
export function writtenTime({ script, timezone }: PageFacts): PrintedTime | undefined {
  return onlyDay(writtenTimes(script.slice(0, MAX_SCRIPT), timezone));
}

function onlyDay(times: PrintedTime[]): PrintedTime | undefined {
  const days = new Set(times.map(({ date }) => date));
  return days.size === 1 ? times[0] : undefined;
}

/** The times that scripts write into the page from a variable. */
function writtenTimes(script: string, timezone: string | undefined): PrintedTime[] {
  const written = new Set([...script.matchAll(WRITTEN)].map(([, name, other]) => name ?? other!));
  if (written.size === 0) return [];
  return [...script.matchAll(GIVEN)].flatMap(([, name, value]) =>
    written.has(name!) && !NOW.test(name!) && TIME_ONLY.test(value!)
      ? (printedTime(value!, timezone) ?? [])
      : [],
  );
}
