import { LRUCache } from 'lru-cache';

/** A text that was read at an address. */
export interface PlacedText {
  url: string;
  body: string;
  /** What its list calls the report that it ought to have. */
  listedTitle: string | null;
}

/** The longest text of a notice, in characters. Chosen by hand: the notices that were seen have fewer than 150. */
export const MAX_NOTICE = 300;
/** Texts of suspects that are remembered, over all hosts. */
const MAX_TEXTS = 1_000;
/**
 * So many addresses whose lists do not name them make a text suspicious; where lists give the addresses different
 * titles two do.
 */
const MIN_UNNAMED = 3;

interface Repeated {
  urls: Set<string>;
  titles: Set<string>;
}

/** The texts that a crawl finds on suspicious pages, and at how many addresses of a host each stands. */
export class RepeatedTexts {
  readonly #texts = new LRUCache<string, Repeated>({ max: MAX_TEXTS });

  note({ url, body, listedTitle }: PlacedText): void {
    const key = textKey(url, body);
    const known = this.#texts.get(key) ?? { urls: new Set(), titles: new Set() };
    if (known.urls.size < MIN_UNNAMED) known.urls.add(url);
    if (listedTitle !== null && known.titles.size < MIN_UNNAMED) known.titles.add(listedTitle);
    this.#texts.set(key, known);
  }

  /** Whether a text stands at several addresses of its host that ought to have different reports. */
  isRepeated({ url, body }: PlacedText): boolean {
    const known = this.#texts.get(textKey(url, body));
    if (known === undefined) return false;
    return known.titles.size > 1 || known.urls.size >= MIN_UNNAMED;
  }
}

/** A text without what a notice says anew each time: times, addresses, numbers of requests. */
function textKey(url: string, body: string): string {
  const text = body.toLowerCase().replaceAll(/[\da-f]{4,}|[\d.:]+/gu, '#');
  return `${new URL(url).host} ${text.slice(0, MAX_NOTICE)}`;
}
