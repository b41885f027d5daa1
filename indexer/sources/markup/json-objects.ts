import { MAX_DATA_ISLANDS, MAX_PAGE_BYTES } from './markup-limits.js';
import { endOfJson } from './nesting.js';
import { readArguments, writeJson } from './script-json.js';

/** Where an object of JSON begins that a script is, or that it gives to a variable. */
const BEGINNING = /(?:^|=)[ \t]{0,4}(?=\{\s{0,9}(?:"|(?:[a-z_$][\w$]{0,40}|\d{1,20})\s?:))/gimu;
/** Where a function begins that returns an object and is called at once: `(function(a,b){return {title:a}}("…",1))`. */
const CALLED = /\(function\(([\w$, ]{1,4000})\)\{\s{0,4}return\s{0,4}(?=\{)/gu;
/** Between the object that a function returns and what the function is called with. */
const END_OF_FUNCTION = /\s{0,4};?\s{0,4}\}\s{0,4}\)?\s{0,4}\(/uy;

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
    if (count === MAX_DATA_ISLANDS) break;
  }
  yield* calledObjects(script);
}

/** The objects that functions of a script return which are called at once, with the values that they are called with. */
function* calledObjects(script: string): Generator<object> {
  let count = 0;
  // A text may be put in at many places: all objects together are no longer than the longest page.
  let left = MAX_PAGE_BYTES;
  for (const { index, 0: before, 1: names = '' } of script.matchAll(CALLED)) {
    count += 1;
    if (count > MAX_DATA_ISLANDS || left <= 0) return;
    const from = index + before.length;
    const end = endOfJson(script, from);
    const given = end === undefined ? undefined : readCall(script, end);
    if (given === undefined) continue;
    const parameters = names.split(',').map((name) => name.trim());
    const values = new Map(parameters.map((name, at) => [name, given[at] ?? 'null']));
    const json = writeJson(script.slice(from, end), values, left);
    left -= json.length;
    const value = parseJson(json);
    if (value !== undefined) yield value;
  }
}

/** What a function is called with right behind its end. */
function readCall(script: string, from: number): string[] | undefined {
  END_OF_FUNCTION.lastIndex = from;
  return END_OF_FUNCTION.test(script)
    ? readArguments(script, END_OF_FUNCTION.lastIndex)
    : undefined;
}

/** An object as JSON or as scripts write it. */
function parseObject(text: string): object | undefined {
  return parseJson(text) ?? parseJson(writeJson(text, new Map(), MAX_PAGE_BYTES));
}

function parseJson(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined; // It is other code.
  }
}
