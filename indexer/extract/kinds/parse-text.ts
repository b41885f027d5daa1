import type { PageFields } from '../fields/page-fields.js';
import { printedTime } from '../fields/time/printed-time.js';
import { readReleaseLine } from '../fields/release-line.js';

const DAY_LINE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\w+ \d{1,2}, \d{4}$/u;

/**
 * Reads a plain text as collectors keep them: perhaps the day it was collected, the title, perhaps
 * a line of its release (`Huaiji released at 22:47 on January 14, 2023 in Guangdong`), the text.
 */
export function parseText(text: string): PageFields {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields: PageFields = {};
  if (DAY_LINE.test(lines[0] ?? '')) Object.assign(fields, printedTime(lines.shift()!));
  const title = lines.shift();
  if (title) fields.title = title;
  const release = readReleaseLine(lines[0] ?? '');
  if (release) {
    Object.assign(fields, release);
    lines.shift();
  }
  if (fields.date === undefined) Object.assign(fields, printedTime(lines.join('\n')));
  if (lines.length > 0) fields.body = lines.join('\n');
  return fields;
}
