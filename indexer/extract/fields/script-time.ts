import type { PageFacts } from './page-facts.js';
import { fromSeconds, printedTime, type PrintedTime } from './printed-time.js';

/** What the data of an app's page calls the time of its report: `"publish_time":1687230120`, `pubTime: '2023-06-20'`. */
const NAMED =
  /\b["']?(?:publish|pub|release|issue|article|news)_?(?:ed)?_?(?:time|date|at)(?:_?str)?["']?\s{0,4}[:=]\s{0,4}["']?(\d{13}|\d{10}|(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}[^"'<>]{0,20})(?!\d)/giu;
/** A report's data stand near the beginning of what scripts have; more is code. */
const MAX_SCRIPT = 400_000;

/**
 * When a page's scripts say that its report was published, for apps that print no whole day. Undefined where they say
 * several days: then they speak of other reports, too.
 */
export function scriptTime({ script, timezone }: PageFacts): PrintedTime | undefined {
  const times = [...script.slice(0, MAX_SCRIPT).matchAll(NAMED)].flatMap(([, value]) => {
    const number = /^\d+$/u.test(value!) ? Number(value!.slice(0, 10)) : undefined;
    return (number === undefined ? printedTime(value!, timezone) : fromSeconds(number)) ?? [];
  });
  const days = new Set(times.map(({ date }) => date));
  return days.size === 1 ? times[0] : undefined;
}
