import { MAX_DATA_ISLANDS } from './markup-limits.js';
import { endOfJson } from './nesting.js';

/** Where an object of JSON begins that a script is, or that it gives to a variable. */
const BEGINNING = /(?:^|=)[ \t]{0,4}(?=\{\s{0,9}(?:"|[a-z_$][\w$]{0,40}\s?:))/gimu;
/** A text, which is passed over; or a name of an object's that script need not put into quotation marks. */
const BARE_NAME = /"[^"\\]*(?:\\.[^"\\]*)*"|([{,]\s*)([a-z_$][\w$]*)\s*:/giu;

/** The objects of JSON in scripts, in order: the data that a page hands to its scripts. What is not JSON is passed over. */
export function* jsonObjects(script: string): Generator<object> {
  let [count, read] = [0, 0];
  for (const { index, 0: before } of script.matchAll(BEGINNING)) {
    const from = index + before.length;
    if (from < read) continue;
    const end = endOfJson(script, from);
    const value = end === undefined ? undefined : parseObject(script.slice(from, end));
    if (value !== undefined) {
      read = end!;
      yield value;
    }
    count += 1;
    if (count === MAX_DATA_ISLANDS) return;
  }
}

function parseObject(text: string): object | undefined {
  for (const write of [(each: string) => each, quoteNames]) {
    try {
      return JSON.parse(write(text)) as object;
    } catch {
      // It is a script's own way to write an object, or other code.
    }
  }
  return undefined;
}

function quoteNames(text: string): string {
  return text.replace(BARE_NAME, (found, before?: string, name?: string) =>
    name === undefined ? found : `${before}"${name}":`,
  );
}
