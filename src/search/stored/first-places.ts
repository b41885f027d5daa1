import { compareTexts } from '../../model/text/compare-texts.js';
import type { Segment } from '../../store/segment/segment.js';
import type { TextPlace } from '../../store/text-store.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import type { Turn } from '../work/turn.js';
import type { MatchingSegment } from './matching-segments.js';
import { keyPart, orderInKey } from './stored-fields.js';
import { SmallestNumbers } from './smallest-numbers.js';

/** A place, and its key, which is read once. */
interface KeyedPlace extends TextPlace {
  key: string;
}

/** One field of an order; what is smaller comes first. */
type Order =
  | { kind: 'number'; read: (segment: Segment, text: number) => number }
  | { kind: 'key'; compare: (a: string, b: string) => number };

/**
 * The documents that come first in an order, up to some number; `undefined` for an order that is not stored. Documents
 * that are alike in it are in the order of their keys; without any order, they come as they are stored.
 *
 * @param sort fields with their directions, `time:desc`
 */
export async function findFirstPlaces(
  matching: readonly MatchingSegment[],
  { sort, count, turn }: { sort: readonly string[]; count: number; turn: Turn },
): Promise<TextPlace[] | undefined> {
  const orders = sort.map(toOrder);
  if (!orders.every((order) => order !== undefined)) return undefined;
  if (count === 0) return [];
  const [first] = orders;
  if (first === undefined) return takeFirst(matching, count);
  const passes = first.kind === 'number' ? await findBound(matching, { first, count, turn }) : all;
  const candidates: KeyedPlace[] = [];
  for (const { segment, texts } of matching) {
    for (const text of texts)
      if (passes(segment, text)) candidates.push({ segment, text, key: segment.keys.get(text) });
    if (turn.isOver) await turn.next();
  }
  const sorted = await sortInTurns(candidates, (a, b) => {
    for (const order of orders) {
      const difference =
        order.kind === 'key'
          ? order.compare(a.key, b.key)
          : order.read(a.segment, a.text) - order.read(b.segment, b.text);
      if (difference !== 0) return difference;
    }
    return compareTexts(a.key, b.key);
  });
  return sorted.slice(0, count);
}

export function* listPlaces(matching: readonly MatchingSegment[]): Generator<TextPlace> {
  for (const { segment, texts } of matching) for (const text of texts) yield { segment, text };
}

function takeFirst(matching: readonly MatchingSegment[], count: number): TextPlace[] {
  const places: TextPlace[] = [];
  for (const place of listPlaces(matching)) {
    if (places.length === count) break;
    places.push(place);
  }
  return places;
}

/** Which documents may be among the first by a number, so that the keys of the others need not be read. */
async function findBound(
  matching: readonly MatchingSegment[],
  options: { first: Extract<Order, { kind: 'number' }>; count: number; turn: Turn },
): Promise<(segment: Segment, text: number) => boolean> {
  const { first, count, turn } = options;
  const smallest = new SmallestNumbers(count);
  for (const { segment, texts } of matching) {
    for (const text of texts) smallest.add(first.read(segment, text));
    if (turn.isOver) await turn.next();
  }
  const { bound } = smallest;
  return (segment, text) => first.read(segment, text) <= bound;
}

const all = () => true;

function toOrder(sort: string): Order | undefined {
  const [field = '', direction] = sort.split(':');
  const sign = direction === 'desc' ? -1 : 1;
  // The index has seconds.
  if (field === 'time')
    return {
      kind: 'number',
      read: ({ times }, text) => sign * Math.floor(times[text]! / 1000),
    };
  if (field === 'validFrom')
    return { kind: 'number', read: ({ validFroms }, text) => sign * validFroms[text]! };
  if (field === 'order')
    return { kind: 'key', compare: (a, b) => sign * (orderInKey(a) - orderInKey(b)) };
  const part = keyPart(field);
  return part && { kind: 'key', compare: (a, b) => sign * compareTexts(part(a), part(b)) };
}
