import { toDocument, type ReportDocument, type Segmenter } from '../../src/model/document.js';

/** Words where blanks stand, and no keywords: for tests that are not about words. */
export const plainSegmenter: Segmenter = {
  words: (text) => text.split(/\s+/u).filter(Boolean),
  keywords: () => [],
};

/** The document of a report of which only the text matters. */
export function documentWith(id: string, title: string, body: string): ReportDocument {
  return toDocument(
    { id, lang: 'zh', title, body, date: '2023-01-14' },
    { version: 1, validFrom: 0, validTo: null, current: true },
    plainSegmenter,
  );
}
