import { Parser, type ParserOptions } from 'htmlparser2';

/** Trees grow slow with depth; only a document made to harm is deeper. */
const DEEPEST = 1000;

/** Whether elements are nested deeper than those who read the tree can bear. */
export function isTooDeep(markup: string, options?: ParserOptions): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser(
    {
      onopentag() {
        depth += 1;
        if (depth <= DEEPEST) return;
        isDeep = true;
        parser.pause();
      },
      onclosetag() {
        depth -= 1;
      },
    },
    options,
  );
  parser.write(markup);
  return isDeep;
}
