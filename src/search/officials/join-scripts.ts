import { compareTexts } from '../../model/text/compare-texts.js';
import type { Mention } from './mention.js';
import { latinKey, turnedLatinKey } from './latin-key.js';
import { simplifiedForm } from '../query/simplified-form.js';
import { daysBetween } from '../../model/time/day.js';

const HAN = /\p{Script=Han}/u;

/**
 * Puts the mentions of a county together by names: those in Chinese characters by the characters, those in Latin letters
 * with the name in characters that they spell. Where they spell several, with the one that had the same office, or else
 * was named nearest in time.
 *
 * @param mentions of one county, by day
 */
export function joinScripts(mentions: readonly Mention[]): Mention[][] {
  const byName = new Map<string, Mention[]>();
  const spelled = new Map<string, Set<string>>();
  const latin: Mention[] = [];
  for (const mention of mentions) {
    if (!HAN.test(mention.name)) {
      latin.push(mention);
      continue;
    }
    const name = simplifiedForm(mention.name);
    addTo(byName, name, mention);
    const key = latinKey(mention.nameLatin);
    spelled.set(key, (spelled.get(key) ?? new Set()).add(name));
  }
  for (const mention of latin) {
    const key = latinKey(mention.nameLatin);
    const turned = turnedLatinKey(mention.nameLatin);
    const names = spelled.get(key) ?? (turned === undefined ? undefined : spelled.get(turned));
    const name = names && chooseName([...names], mention, byName);
    addTo(byName, name ?? key, mention);
  }
  return [...byName.values()].map((own) =>
    own.toSorted((a, b) => compareTexts(a.report.day, b.report.day)),
  );
}

function chooseName(
  names: string[],
  mention: Mention,
  byName: ReadonlyMap<string, Mention[]>,
): string | undefined {
  if (names.length === 1) return names[0];
  const rated = names.map((name) => {
    const own = byName.get(name)!;
    const alike = own.filter(({ offices }) => sharePost(offices, mention.offices));
    const distances = (alike.length > 0 ? alike : own).map(({ report }) =>
      Math.abs(daysBetween(report.day, mention.report.day)),
    );
    return { name, isAlike: alike.length > 0, distance: Math.min(...distances) };
  });
  const best = rated.toSorted(
    (a, b) => Number(b.isAlike) - Number(a.isAlike) || a.distance - b.distance,
  );
  return best[0]?.name;
}

function sharePost(one: Mention['offices'], other: Mention['offices']): boolean {
  return one.some(({ post }) => other.some((office) => office.post === post));
}

function addTo(map: Map<string, Mention[]>, name: string, mention: Mention): void {
  const own = map.get(name);
  if (own === undefined) map.set(name, [mention]);
  else own.push(mention);
}
