import type { Meilisearch } from 'meilisearch';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { textsBytes } from '../../model/memory/byte-size.js';
import { quickNormalForm } from '../../store/normal-paragraphs.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { GenerationReader } from '../cache/generation-reader.js';
import type { StoredReport } from '../plan/engine-search.js';
import { findTranslations } from '../translations/find-translations.js';

/** An English report beside the Chinese one of the same event, paragraph by paragraph, the titles first. */
export interface LinkedText {
  /** In normal form; empty where the Chinese paragraph has no counterpart. */
  paragraphs: { english: string; chinese: string }[];
}

/** A county hardly publishes more on the days around; each takes about a millisecond to compare. */
const MOST_COMPARED = 50;

/** The English reports' translations, found once for each state of the index. */
export class LinkedTexts {
  readonly #client: Meilisearch;
  readonly #generation: GenerationReader;
  readonly #cache: GenerationCache<LinkedText>;

  constructor(client: Meilisearch, store: CacheStore, generation: GenerationReader) {
    this.#client = client;
    this.#generation = generation;
    this.#cache = new GenerationCache(store, ({ paragraphs }) =>
      textsBytes(paragraphs.flatMap(({ english, chinese }) => [english, chinese])),
    );
  }

  /**
   * The surest translation of each report that has one.
   *
   * @param reports with the fields that are compared
   */
  async read(reports: readonly StoredReport[], asOf: number | undefined): Promise<LinkedText[]> {
    const generation = await this.#generation.current();
    const linked: LinkedText[] = [];
    for (const report of reports) {
      const key = `${report.key} ${asOf ?? ''}`;
      const text = await this.#cache.getOrCompute(key, generation, () => this.#link(report, asOf));
      if (text.paragraphs.length > 0) linked.push(text);
    }
    return linked;
  }

  async #link(report: StoredReport, asOf: number | undefined): Promise<LinkedText> {
    const asked = { asOf, fields: [], most: MOST_COMPARED };
    const { translations } = await findTranslations(this.#client, report, asked);
    const [best] = translations;
    return { paragraphs: best === undefined ? [] : pairParagraphs(report, best) };
  }
}

function pairParagraphs(
  english: StoredReport,
  { report, pairs }: { report: StoredReport; pairs: [here: number, there: number][] },
): LinkedText['paragraphs'] {
  const here = english.body.split('\n');
  const title = { english: quickNormalForm(english.title), chinese: quickNormalForm(report.title) };
  const body = report.body.split('\n').map((chinese, there) => ({
    english: pairs
      .filter((pair) => pair[1] === there)
      .map(([own]) => quickNormalForm(here[own] ?? ''))
      .join('\n'),
    chinese: quickNormalForm(chinese),
  }));
  return [title, ...body];
}
