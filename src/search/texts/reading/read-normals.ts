import type { StoredName } from '../../../store/to-stored-text.js';
import type { TextPlace } from '../../../store/text-store.js';
import { listPlaces } from '../../stored/first-places.js';
import type { MatchingSegment } from '../../stored/matching-segments.js';

/**
 * The normal forms of some texts, segment by segment: the title is the first paragraph, which is empty where terms are
 * not looked for in titles.
 */
export function* readNormals(
  matching: readonly MatchingSegment[],
  of: StoredName = 'reports',
): Generator<TextPlace & { normal: string }> {
  for (const { segment, texts } of matching) {
    const read = segment.normals.reader(texts.length);
    for (const text of texts) {
      const normal = read(text);
      yield { segment, text, normal: of === 'reports' ? normal : withoutTitle(normal) };
    }
  }
}

function withoutTitle(normal: string): string {
  return normal.slice(normal.indexOf('\n'));
}

/** The same where nothing is read in them. */
export function* withoutNormals(
  matching: readonly MatchingSegment[],
): Generator<TextPlace & { normal: string }> {
  for (const place of listPlaces(matching)) yield { ...place, normal: '' };
}
