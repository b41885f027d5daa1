import type { Segment } from '../../store/segment.js';
import type { TextPlace } from '../../store/text-store.js';

/** Where more than one text of so many is wanted, all of a segment are read at once, which is quicker. */
const READ_WHOLE = 4;
/** Texts in one read: some megabytes at the most. */
const SLICE = 1_024;

/** The normal forms of some texts, segment by segment. */
export function* readNormals(
  places: readonly TextPlace[],
): Generator<TextPlace & { normal: string }> {
  for (const [segment, texts] of groupBySegment(places)) {
    if (texts.length * READ_WHOLE < segment.size) {
      for (const text of texts) yield { segment, text, normal: segment.normals.get(text) };
      continue;
    }
    const sorted = texts.toSorted((a, b) => a - b);
    let from = 0;
    let slice: string[] = [];
    for (const text of sorted) {
      if (text >= from + slice.length) {
        from = text;
        slice = segment.normals.slice(from, Math.min(segment.size, from + SLICE));
      }
      yield { segment, text, normal: slice[text - from]! };
    }
  }
}

function groupBySegment(places: readonly TextPlace[]): Map<Segment, number[]> {
  const groups = new Map<Segment, number[]>();
  for (const { segment, text } of places) {
    const texts = groups.get(segment);
    if (texts === undefined) groups.set(segment, [text]);
    else texts.push(text);
  }
  return groups;
}
