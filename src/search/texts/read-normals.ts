import type { TextPlace } from '../../store/text-store.js';
import type { MatchingSegment } from '../stored/matching-segments.js';

/** Where more than one text of so many is wanted, all of a segment are read at once, which is quicker. */
const READ_WHOLE = 8;

/** The normal forms of some texts, segment by segment. */
export function* readNormals(
  matching: readonly MatchingSegment[],
): Generator<TextPlace & { normal: string }> {
  for (const { segment, texts } of matching) {
    if (texts.length * READ_WHOLE > segment.size) segment.wholeText();
    for (const text of texts) yield { segment, text, normal: segment.normal(text) };
  }
}
