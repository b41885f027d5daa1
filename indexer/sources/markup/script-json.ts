import { endOfJson } from './nesting.js';

/** The name of an object's member, with or without quotation marks, or a number. */
const NAME = /("(?:[^"\\]|\\.){0,200}"|[a-z_$][\w$]{0,100}|\d{1,20})\s{0,99}:/iuy;
/** What else may be a value of an object's: a variable, a number, `void 0`, `new Date(1687230120000)`. */
const EXPRESSION =
  /[^\s,:"'(){}[\]][^,:"'(){}[\]]{0,200}(?:\([^(){}[\]]{0,200}\)\s{0,4})?(?=[,}\])])/uy;
const LITERAL = /^(?:-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?|true|false|null)$/u;
/** A moment, by its milliseconds. */
const MOMENT = /^new Date\((\d{1,16})\)$/u;
const BLANK = /\s/u;

/**
 * An object or list of a script as JSON: names in quotation marks, variables by their values, and `null` for what JSON
 * does not know. Where other code begins, or `most` characters are written, it breaks off: that is no JSON then.
 *
 * @param values of variables, as JSON
 */
export function writeJson(
  script: string,
  values: ReadonlyMap<string, string>,
  most: number,
): string {
  const open: string[] = [];
  let written = '';
  let isName = false;
  for (let at = 0; at < script.length && written.length < most;) {
    const sign = script[at]!;
    let [end, piece] = [at + 1, sign];
    if (BLANK.test(sign)) piece = '';
    else if (sign === '{' || sign === '[') {
      open.push(sign);
      isName = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isName = false;
    } else if (sign === ',') isName = open.at(-1) === '{';
    else if (sign === '"' && !isName) {
      end = endOfString(script, at);
      piece = script.slice(at, end);
    } else {
      const pattern = isName ? NAME : EXPRESSION;
      pattern.lastIndex = at;
      const [found, name = ''] = pattern.exec(script) ?? [];
      if (found === undefined) return written;
      end = at + found.length;
      piece = isName ? `${quote(name)}:` : writeExpression(found, values);
      isName = false;
    }
    written += piece;
    at = end;
  }
  return written;
}

/** What a function is called with from a place on, up to the closing parenthesis, each as JSON; `undefined` where that is other code. */
export function readArguments(script: string, from: number): string[] | undefined {
  const given: string[] = [];
  for (let at = from; at < script.length; at += 1) {
    while (at < script.length && BLANK.test(script[at]!)) at += 1;
    const end = endOfArgument(script, at);
    if (end === undefined) return undefined;
    const value = script.slice(at, end);
    given.push(/^["{[]/u.test(value) ? value : writeExpression(value, new Map()));
    at = end;
    while (at < script.length && BLANK.test(script[at]!)) at += 1;
    if (script[at] === ')') return given;
    if (script[at] !== ',') return undefined;
  }
  return undefined;
}

function endOfArgument(script: string, at: number): number | undefined {
  const sign = script[at];
  if (sign === '"') return endOfString(script, at);
  if (sign === '{' || sign === '[') return endOfJson(script, at);
  EXPRESSION.lastIndex = at;
  return EXPRESSION.test(script) ? EXPRESSION.lastIndex : undefined;
}

function writeExpression(code: string, values: ReadonlyMap<string, string>): string {
  const word = code.trim();
  return values.get(word) ?? MOMENT.exec(word)?.[1] ?? (LITERAL.test(word) ? word : 'null');
}

function quote(name: string): string {
  return name.startsWith('"') ? name : `"${name}"`;
}

function endOfString(script: string, from: number): number {
  let at = from + 1;
  while (at < script.length && script[at] !== '"') at += script[at] === '\\' ? 2 : 1;
  return at + 1;
}
