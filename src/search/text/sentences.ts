/** Ends a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE_END = /(?:[。！？!?；;…]+|\.(?=\s|$))[”’"』」）)]*/gu;

/**
 * Where the sentences begin and end, in a paragraph, that a stretch of it stands in: offsets in UTF-16 units. A semicolon
 * ends one: Chinese reports string whole programmes together by them.
 */
export function sentencesAround(text: string, start: number, end: number): [number, number] {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    const after = index + mark.length;
    if (after <= start) from = after;
    else if (after >= end) return [skipBlanks(text, from), after];
  }
  return [skipBlanks(text, from), text.length];
}

function skipBlanks(text: string, from: number): number {
  return from + /^\s*/u.exec(text.slice(from))![0].length;
}
