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
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}
