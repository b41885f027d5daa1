import { isWhole, liesIn, findPlaceMentions, type PlaceMention } from './place-mentions.js';

/** Texts around a name that may say which of several places is meant, and how much each counts. */
export interface PlaceContext {
  texts: readonly { text: string; weight: number }[];
  lang: 'zh' | 'en';
}

/**
 * The codes that the prefectures and provinces named in the context speak for: one, where they
 * speak for it clearly, else all.
 */
export function resolvePlaces(
  codes: readonly string[],
  { texts, lang }: PlaceContext,
): readonly string[] {
  if (codes.length < 2) return codes;
  const scores = new Map(codes.map((code) => [code, 0]));
  for (const { text, weight } of texts) {
    for (const mention of findPlaceMentions(text, { lang: tellLanguage(text, lang) })) {
      for (const code of codes) {
        scores.set(code, scores.get(code)! + weight * rateSupport(code, mention));
      }
    }
  }
  const best = Math.max(...scores.values());
  if (best === 0) return resolveByNeighbours(codes, { texts, lang });
  return codes.filter((code) => scores.get(code) === best);
}

/** Where no whole is named, those that lie in the province of the other counties the context names. */
function resolveByNeighbours(
  codes: readonly string[],
  { texts, lang }: PlaceContext,
): readonly string[] {
  const provinces = new Set<string>();
  for (const { text } of texts) {
    for (const mention of findPlaceMentions(text, { lang: tellLanguage(text, lang) })) {
      const [one] = mention.codes;
      const isSure = mention.codes.length === 1 && mention.full;
      if (one !== undefined && isSure) provinces.add(one.slice(0, 2));
    }
  }
  const near = codes.filter((code) => provinces.has(code.slice(0, 2)));
  return provinces.size === 1 && near.length > 0 ? near : codes;
}

/** How much is said of each county: a full name counts twice as much as a short one. */
export function countCounties(mentions: readonly PlaceMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codes, full } of mentions) {
    const [code] = codes;
    if (codes.length !== 1 || code === undefined || isWhole(code)) continue;
    counts.set(code, (counts.get(code) ?? 0) + (full ? 2 : 1));
  }
  return counts;
}

/**
 * How strongly a mention speaks for a code: itself, then its prefecture, then its province. The order
 * matters, not the numbers, which were chosen by hand.
 */
function rateSupport(code: string, { codes }: PlaceMention): number {
  // A name of several places says little for any.
  const share = 1 / codes.length;
  if (codes.length === 1 && codes[0] === code) return 4;
  return codes.reduce((sum, whole) => {
    if (!liesIn(code, whole)) return sum;
    return sum + (whole.endsWith('0000') ? 1 : 2) * share;
  }, 0);
}

function tellLanguage(text: string, lang: 'zh' | 'en'): 'zh' | 'en' {
  return lang === 'en' && /\p{Script=Han}/u.test(text) ? 'zh' : lang;
}
