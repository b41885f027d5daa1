import { Parser } from 'htmlparser2';
import { MAX_XML_DEPTH } from './markup-limits.js';

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
