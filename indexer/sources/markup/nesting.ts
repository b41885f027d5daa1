import { Parser } from 'htmlparser2';
import { MAX_JSON_DEPTH, MAX_XML_DEPTH } from './markup-limits.js';

/** Whether the elements of an XML document are nested deeper than those who read it can bear. */
export function isTooDeep(xml: string): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser(
    {
      onopentag() {
        depth += 1;
        if (depth <= MAX_XML_DEPTH) return;
        isDeep = true;
        parser.pause();
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  return isDeep;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map(
  (sign) => sign.charCodeAt(0),
);

/** Whether the objects and lists of a JSON text are nested deeper than its readers can bear. It is not parsed for that. */
export function isJsonTooDeep(json: string): boolean {
  return scanJson(json, 0) === 'too deep';
}

/** Where the object or list ends that begins at a place of a text; `undefined` where it does not, or is nested too deep. */
export function endOfJson(text: string, from: number): number | undefined {
  const end = scanJson(text, from, true);
  return typeof end === 'number' ? end : undefined;
}

function scanJson(json: string, from: number, isOne = false): number | 'open' | 'too deep' {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return 'too deep';
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth -= 1;
      if (isOne && depth === 0) return at + 1;
    }
  }
  return 'open';
}
