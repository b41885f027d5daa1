import type { PageFields } from './page-fields.js';
import { printedTime } from './printed-time.js';

const RELEASED = /^(.{1,60}?)\s*(?:released|发布于|发布)\s*(?:at|于)?.*\d/u;
const DAY_LINE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\w+ \d{1,2}, \d{4}$/u;

/**
 * Reads a plain text as collectors keep them: perhaps the day it was collected, the title, perhaps
 * a line of its release (`Huaiji released at 22:47 on January 14, 2023 in Guangdong`), the text.
 */
export function readText(text: string): PageFields {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields: PageFields = {};
  if (DAY_LINE.test(lines[0] ?? '')) Object.assign(fields, printedTime(lines.shift()!));
  const title = lines.shift();
  if (title) fields.title = title;
  const release = RELEASED.exec(lines[0] ?? '');
  if (release) {
    const released = printedTime(lines[0]!);
    if (released.date) {
      Object.assign(fields, released, { channel: release[1] });
      lines.shift();
    }
  }
  if (fields.date === undefined) Object.assign(fields, printedTime(lines.join('\n')));
  if (lines.length > 0) fields.body = lines.join('\n');
  return fields;
}
