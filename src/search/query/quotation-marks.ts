/** Marks that open a quotation, and the one that each is paired with. */
const PAIRS: Record<string, string> = { '"': '"', '“': '”', '”': '”', '＂': '＂', '「': '」' };

/** Double marks, of which any may close another where the paired one is missing: people mix them. */
const DOUBLE_MARKS = new Set(['"', '“', '”', '＂']);
const CLOSING_MARKS = ['"', '”', '＂'];
const DOUBLE = /["“”＂]/u;

export function opensQuotation(character: string): boolean {
  return Object.hasOwn(PAIRS, character);
}

/** The mark that is paired with an opening one. */
export function pairedMark(opening: string): string {
  return PAIRS[opening]!;
}

/**
 * Where the quotation that begins at a mark is closed; -1 where it is not. It may hold others: straight marks
 * hold curly pairs, curly ones straight pairs, and full-width ones whatever is not full-width.
 */
export function endOfQuotation(query: string, start: number): number {
  const opening = query[start]!;
  const end =
    opening === '"' || opening === '“'
      ? endAmongPairs(query, start)
      : query.indexOf(pairedMark(opening), start + 1);
  return end >= 0 || opening === '「' ? end : firstDouble(query, start + 1);
}

/** The paired mark, or before it another that ends a word and closes no pair within the quotation. */
function endAmongPairs(query: string, start: number): number {
  const paired = pairedMark(query[start]!);
  const lastClosing = Math.max(...CLOSING_MARKS.map((mark) => query.lastIndexOf(mark)));
  let inner = 0;
  for (let at = start + 1; at <= lastClosing; at += 1) {
    const mark = query[at]!;
    if (mark === paired) return at;
    if (!DOUBLE_MARKS.has(mark)) continue;
    if (mark === '“' || (mark !== '”' && beginsWord(query, at))) inner += 1;
    else if (inner > 0) inner -= 1;
    else if (endsWord(query, at)) return at;
  }
  return -1;
}

function firstDouble(query: string, from: number): number {
  const found = query.slice(from).search(DOUBLE);
  return found < 0 ? -1 : from + found;
}

function beginsWord(query: string, at: number): boolean {
  return /[\s(（]/u.test(query[at - 1] ?? ' ') && /\S/u.test(query[at + 1] ?? ' ');
}

function endsWord(query: string, at: number): boolean {
  return /\S/u.test(query[at - 1] ?? ' ') && /[\s)）|｜*＊]/u.test(query[at + 1] ?? ' ');
}
