import { MAX_DATA_ISLANDS } from './markup-limits.js';
import { endOfJson } from './nesting.js';

/** Where an object of JSON begins that a script is, or that it gives to a variable. */
const BEGINNING = /(?:^|=)[ \t]{0,4}(?=\{\s{0,9}(?:"|[a-z_$][\w$]{0,40}\s?:))/gimu;
/** A text, which is passed over; or a name of an object's that script need not put into quotation marks. */
const BARE_NAME = /"[^"\\]*(?:\\.[^"\\]*)*"|([{,]\s*)([a-z_$][\w$]*)\s*:/giu;

/** Where a function begins that returns an object and is called at once: `(function(a,b){return {title:a}}("…",1))`. */
const CALLED = /\(function\(([\w$, ]{1,4000})\)\{\s{0,4}return\s{0,4}(?=\{)/gu;
/** Between the object that a function returns and what the function is called with. */
const END_OF_FUNCTION = /\s{0,4};?\s{0,4}\}\s{0,4}\)?\s{0,4}\(/uy;
/** A value that a function is called with, and the sign behind it. */
const ARGUMENT =
  /\s{0,4}("[^"\\]*(?:\\.[^"\\]*)*"|[^\s,()"'{}[\]][^,()"'{}[\]]{0,40}(?:\(\d{0,6}\))?|\{\}|\[\])\s{0,4}([,)])/uy;
const JSON_VALUE = /^(?:"|-?\d+(?:\.\d+)?$|true$|false$|null$|\{\}$|\[\]$)/u;
/** A text, which is passed over; a name with the variable behind it; or a variable in a list. */
const NAME_OR_VALUE =
  /"[^"\\]*(?:\\.[^"\\]*)*"|([{,]\s{0,4})([a-z_$][\w$]*)\s{0,4}:\s{0,4}([a-z_$][\w$]*(?=\s{0,4}[,}]))?|([[,]\s{0,4})([a-z_$][\w$]*)(?=\s{0,4}[,\]])/giu;

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
  yield* calledObjects(script);
}

/** The objects that functions of a script return which are called at once, with the values that they are called with. */
function* calledObjects(script: string): Generator<object> {
  let count = 0;
  for (const { index, 0: before, 1: names = '' } of script.matchAll(CALLED)) {
    count += 1;
    if (count > MAX_DATA_ISLANDS) return;
    const from = index + before.length;
    const end = endOfJson(script, from);
    const given = end === undefined ? undefined : readArguments(script, end);
    if (given === undefined) continue;
    const parameters = names.split(',').map((name) => name.trim());
    const values = new Map(parameters.map((name, at) => [name, given[at] ?? 'null']));
    const value = parseObject(putValues(script.slice(from, end), values));
    if (value !== undefined) yield value;
  }
}

/** What a function is called with right behind its end, each as JSON; what is not is `null`. */
function readArguments(script: string, from: number): string[] | undefined {
  END_OF_FUNCTION.lastIndex = from;
  if (!END_OF_FUNCTION.test(script)) return undefined;
  const given: string[] = [];
  ARGUMENT.lastIndex = END_OF_FUNCTION.lastIndex;
  for (let match = ARGUMENT.exec(script); match !== null; match = ARGUMENT.exec(script)) {
    const [, value = '', after] = match;
    given.push(JSON_VALUE.test(value) ? value : 'null');
    if (after === ')') return given;
  }
  return undefined;
}

/** An object with the values of the names in it, and its own names in quotation marks. */
function putValues(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    NAME_OR_VALUE,
    (found, before?: string, name?: string, value?: string, open?: string, item?: string) => {
      if (name !== undefined)
        return `${before}"${name}":${value === undefined ? '' : (values.get(value) ?? value)}`;
      return item === undefined ? found : `${open}${values.get(item) ?? item}`;
    },
  );
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
