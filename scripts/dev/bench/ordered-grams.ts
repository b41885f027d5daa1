import { splitAtoms } from '../../../src/model/text/atoms.js';
import { gramCode } from '../../../src/model/text/gram-code.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import type { Report } from '../../../src/model/report.js';

// The layout that the index is measured against: the grams of a text in their order, paragraph by paragraph, then each
// distinct atom out of the others' reach; the engine finds a phrase of them by their places. It is the first layout of this
// index, and what anybody would build who takes grams to an engine of words. It does not change with the index.

/** What the bare engine is given of a report. */
export function toOrderedGrams(report: Report, key: string): Record<string, unknown> {
  const { title, body, date, county, channel } = report;
  return {
    key,
    title,
    body,
    date,
    county: county ?? null,
    channel: channel ?? null,
    current: true,
    month: date.slice(0, 7),
    time: Date.parse(date) / 1000,
    grams: { title: orderedGrams([title]), body: orderedGrams(body.split('\n')) },
  };
}

/** Settings that count phrases of grams without a cap. */
export const ORDERED_GRAMS_SETTINGS = {
  searchableAttributes: ['grams.title', 'grams.body'],
  filterableAttributes: ['county', 'channel', 'month', 'current'],
  sortableAttributes: ['time'],
  rankingRules: ['sort', 'words'],
  localizedAttributes: [{ attributePatterns: ['grams.*'], locales: ['eng' as const] }],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled' as const,
  pagination: { maxTotalHits: 1_000_000_000 },
  faceting: { maxValuesPerFacet: 1_000_000 },
};

function orderedGrams(paragraphs: string[]): string {
  const words: string[] = [];
  const distinct = new Set<string>();
  for (const paragraph of paragraphs) {
    const atoms = splitAtoms(normalForm(paragraph));
    for (const [i, { text, spaced }] of atoms.entries()) {
      distinct.add(text);
      if (i === 0) continue;
      const blank = spaced ? gramCode(' ') : '';
      words.push(gramCode(atoms[i - 1]!.text) + blank + gramCode(text));
    }
    if (atoms.length > 1) words.push('.');
  }
  for (const atom of distinct) words.push(gramCode(atom), '.');
  return words.join(' ');
}
