import { decodeHTML } from 'entities';
import { isComment, type Document, type ParentNode } from 'domhandler';
import { isElement } from '../../sources/markup/elements.js';

/** The longest comment that is read: a paper's has a line a field. */
const MAX_COMMENT = 4_000;
const FIELDS: readonly (readonly [tag: string, meta: string])[] = [
  ['title', 'articletitle'],
  ['date', 'pubdate'],
];

/**
 * What a newspaper's program notes of an article in a comment: `<!--enpproperty <date>2023-05-07 00:00:00:0</date>
 * <title>…</title> /enpproperty-->`, by the names that declarations of a head have. The hour is none: papers are of a day.
 */
export function paperComment(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of commentsIn(document)) {
    if (!text.startsWith('enpproperty') || text.length > MAX_COMMENT) continue;
    for (const [tag, meta] of FIELDS) {
      const written = new RegExp(`<${tag}>([^<]{1,300})</${tag}>`, 'u').exec(text)?.[1];
      const value = written && decodeHTML(written).trim();
      if (value) found.set(meta, tag === 'date' ? value.slice(0, 'YYYY-MM-DD'.length) : value);
    }
    if (found.size > 0) break;
  }
  return found;
}

/** The comments of a page's head, and those right in its body or around them. */
function* commentsIn(root: ParentNode): Generator<string> {
  for (const node of root.children) {
    if (isComment(node)) yield node.data.trimStart();
    else if (isElement(node) && /^(?:html|head|body)$/u.test(node.name)) yield* commentsIn(node);
  }
}
