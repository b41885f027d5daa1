import type { Document, Element } from 'domhandler';
import { isElement } from '../../sources/markup/elements.js';

/** The line under a comment: 今天01:10 回复 赞, 广东 3小时前 举报. Not a site's answer: 回复时间：2023-04-05. */
const REPLY =
  /(?:刚刚|\d\s?(?:秒钟?|分钟|小时|天|周|个?月|年)前|\d{1,2}:\d{2}|\d{1,2}[-月/]\d{1,2}日?).{0,20}(?:回复(?!时间|单位|内容|部门|人|情况|[:：])|举报|(?<![称盛夸])赞)/u;
/** The longest such line, and the fewest of them that show comments rather than chance. Chosen by hand. */
const MAX_LENGTH = 60;
const MIN_COMMENTS = 2;

/** A line as far as comments are told from it. */
interface PlacedLine {
  text: string;
  block: Element | Document;
}

/** The elements in which readers comment on a report, each with one comment or more; none where fewer than two do. */
export function findComments(lines: readonly PlacedLine[]): ReadonlySet<Element> {
  const replies = lines.filter(({ text }) => isReply(text));
  if (replies.length < MIN_COMMENTS) return new Set();
  const [first, last] = [replies[0]!, replies.at(-1)!];
  const around = new Set(listAround(first.block));
  const common = listAround(last.block).find((element) => around.has(element));
  if (common === undefined) return new Set();
  const items = replies.map(({ block }) =>
    listAround(block).find((each) => each.parent === common),
  );
  return new Set(items.filter((item) => item !== undefined).filter(isElement));
}

function isReply(text: string): boolean {
  if (text.length > MAX_LENGTH || !/[复赞报]/u.test(text)) return false;
  return REPLY.test(text) && !/[。；]/u.test(text);
}

/** A block and those around it, inner ones first. */
function listAround(block: Element | Document): (Element | Document)[] {
  const found: (Element | Document)[] = [];
  for (let up: Element | Document | null = block; up !== null;) {
    found.push(up);
    const { parent }: Element | Document = up;
    up =
      parent !== null && (isElement(parent) || parent.type === 'root') ? (parent as Element) : null;
  }
  return found;
}
