import type { Segment } from '../../../store/segment/segment.js';
import { growPhrases, MAX_UNITS } from '../../phrases/grow-phrases.js';
import { countMatching, type MatchingSegment } from '../../stored/matching-segments.js';
import type { HeldPhrases } from './held-phrases.js';
import { IndexMoved } from '../reading/index-moved.js';
import type { JobTools } from '../reading/job-tools.js';

/** A phrase of fewer texts is in no table: all of them would take as much room again. */
const TABLE_FLOOR = 3;

/** Two windows of texts, and the phrases of these. */
export interface WindowPhrases extends HeldPhrases {
  windows: [now: MatchingSegment[], before: MatchingSegment[]];
  /** Whether the windows were too large, and only a part of their texts was taken, spread evenly. */
  isSampled: boolean;
}

/**
 * The phrases of the texts of two windows. Where there is room, of all texts that there are: then other windows of the
 * same state of the index find them made.
 *
 * @param maxUnits of texts whose phrases are found together
 */
export async function findWindowPhrases(
  tools: JobTools,
  windows: WindowPhrases['windows'],
  maxUnits = MAX_UNITS,
): Promise<WindowPhrases> {
  const { store, phrases } = tools;
  const all = store.segments().map(({ segment, isStale }): MatchingSegment => ({
    segment,
    texts: Uint16Array.from(isStale.keys()).filter((text) => isStale[text] === 0),
  }));
  if (countUnits(all) <= maxUnits) {
    const held = () => readPhrases(tools, all);
    const generation = store.generation ?? '';
    let found = await phrases.getOrCompute('all', generation, held);
    if (all.some(({ segment }) => !found.firsts.has(segment))) {
      // The store was opened anew in the same state: its segments are others.
      found = await held();
      phrases.set('all', generation, found);
    }
    return { ...found, windows, isSampled: false };
  }
  const step = Math.ceil(countUnits(windows.flat()) / maxUnits);
  const thinned = windows.map((window) => thin(window, step)) as WindowPhrases['windows'];
  const found = await readPhrases(tools, thinned.flat());
  return { ...found, windows: thinned, isSampled: step > 1 };
}

/**
 * The numbers that the texts of a window have in the table.
 *
 * @throws IndexMoved where the store was opened anew since, and the table is of other segments
 */
export function numberTexts(
  window: readonly MatchingSegment[],
  firsts: ReadonlyMap<Segment, number>,
): Uint32Array {
  const numbers = new Uint32Array(countMatching(window));
  let count = 0;
  for (const { segment, texts } of window) {
    const first = firsts.get(segment);
    if (first === undefined) throw new IndexMoved();
    for (const text of texts) numbers[count++] = first + text;
  }
  return numbers;
}

async function readPhrases(
  { store, turn }: JobTools,
  matching: readonly MatchingSegment[],
): Promise<HeldPhrases> {
  const wanted = new Map<Segment, Set<number>>();
  for (const { segment, texts } of matching)
    wanted.set(segment, new Set([...(wanted.get(segment) ?? []), ...texts]));
  const firsts = new Map<Segment, number>();
  let size = 0;
  for (const { segment } of store.segments()) {
    firsts.set(segment, size);
    size += segment.size;
  }
  function* readNormals(): Generator<string> {
    for (const segment of firsts.keys()) {
      const texts = wanted.get(segment) ?? new Set();
      const read = segment.normals.reader(texts.size);
      for (let text = 0; text < segment.size; text += 1) yield texts.has(text) ? read(text) : '';
    }
  }
  return { table: await growPhrases(readNormals(), { floor: TABLE_FLOOR, turn }), firsts };
}

/** About how long the texts are: their characters, without blanks. */
function countUnits(matching: readonly MatchingSegment[]): number {
  let units = 0;
  for (const { segment, texts } of matching)
    for (const text of texts) units += segment.characters[text]!;
  return units;
}

/** Every so manieth text of a window. */
function thin(window: readonly MatchingSegment[], step: number): MatchingSegment[] {
  let passed = 0;
  return window.map(({ segment, texts }) => ({
    segment,
    texts: texts.filter(() => passed++ % step === 0),
  }));
}
