import { places, placesNear, separate, type Place } from '../../model/text/occurrences.js';
import { assertedLeaves, type Expression, type Leaf, type Term } from '../query/expression.js';
import { quickNormalForm } from '../../store/normal-paragraphs.js';

export type TextField = 'title' | 'body';

/** An occurrence of a query's term in a report, in UTF-16 units of the paragraph's normal form. */
export interface Occurrence extends Place {
  field: TextField;
  /** Counted from 0 within the field. */
  paragraph: number;
  /** The text found: for the beginning of a word, the whole word. */
  text: string;
}

/**
 * The occurrences of a query's terms in a report, those of negated terms left out, in the order of
 * the text. Each term counts by itself, left to right, without overlaps; terms that overlap each
 * other (乡村 and 村振兴) both count; one that is named twice counts once. Of a pair joined by NEAR only
 * those count that are near one of the other.
 */
export function findOccurrences(
  report: { title: string; body: string },
  expression: Expression,
): Occurrence[] {
  const leaves = [...assertedLeaves(expression)];
  const occurrencesIn = (text: string, field: TextField, paragraph: number): Occurrence[] => {
    const normal = quickNormalForm(text);
    return findPlaces(normal, leaves, field).map((place) => ({
      field,
      paragraph,
      ...place,
      text: normal.slice(place.at, place.at + place.length),
    }));
  };
  const body = report.body.split('\n').flatMap((text, i) => occurrencesIn(text, 'body', i));
  return [...occurrencesIn(report.title, 'title', 0), ...body];
}

/** The same in one paragraph in normal form. */
export function findPlaces(normal: string, leaves: Leaf[], field: TextField): Place[] {
  const found = new Map<string, Place>();
  for (const place of findTermPlaces(normal, leaves, field).flat())
    found.set(`${place.at} ${place.length}`, place);
  return [...found.values()].toSorted((a, b) => a.at - b.at || a.length - b.length);
}

/**
 * The same for each term by itself: a list for each term of the leaves that may stand in the field, both
 * terms of a pair joined by NEAR among them, in their order.
 */
export function findTermPlaces(normal: string, leaves: Leaf[], field: TextField): Place[][] {
  return leaves.flatMap((leaf) =>
    leafPlaces(normal, leaf, field).map((sought) => [...separate(sought)]),
  );
}

/** The places of each term of a leaf. */
function leafPlaces(normal: string, leaf: Leaf, field: TextField): Iterable<Place>[] {
  if (leaf.kind === 'near') {
    const [left, right] = leaf.terms;
    const near = (one: Term, other: Term) => placesNear(normal, one, other, leaf.within);
    return [near(left, right), near(right, left)];
  }
  if (leaf.kind !== 'term' || (leaf.title && field !== 'title')) return [];
  return [places(normal, leaf.term, leaf.prefix)];
}
