import { compareTexts } from '../../../model/text/compare-texts.js';
import type { TextPlace } from '../../../store/text-store.js';
import type { Leaf } from '../../query/expression.js';
import { countMatching } from '../../stored/matching-segments.js';
import { OccurrenceCounter } from '../reading/count-occurrences.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import { sortInTurns } from '../../work/sort-in-turns.js';
import { readNormals } from '../reading/read-normals.js';
import type { JobTools } from '../reading/job-tools.js';

export interface LineRunsRequest extends MatchingRequest {
  leaves: Leaf[];
  /** By day, the oldest or the newest first, or by county and then by day. */
  order: 'oldest' | 'newest' | 'county';
  /** The most runs that are given. */
  limit: number;
}

/** The lines of a concordance by the documents that they stand in, in their order. */
export interface FoundLineRuns {
  documents: number;
  occurrences: number;
  /** The first of them; documents without an occurrence are left out. */
  runs: { key: string; count: number }[];
  isCut: boolean;
}

/** Documents of no county come last. */
const NO_COUNTY = '~';

/** Counts the occurrences in all documents that match, and lists these in the order of their lines. */
export async function findLineRuns(
  tools: JobTools,
  { leaves, order, limit, matching: [own] }: LineRunsRequest,
): Promise<FoundLineRuns> {
  const counter = new OccurrenceCounter(leaves);
  const found: { place: TextPlace; count: number; county: string }[] = [];
  const matching = await findMatching(tools, own!);
  let occurrences = 0;
  for (const { normal, ...place } of readNormals(matching, tools.of)) {
    const { segment, text } = place;
    const count = counter.count(normal);
    occurrences += count;
    const county = order === 'county' ? (segment.values.get(text, 'county')[0] ?? NO_COUNTY) : '';
    if (count > 0) found.push({ place, count, county });
    if (tools.turn.isOver) await tools.turn.next();
  }
  const direction = order === 'newest' ? -1 : 1;
  const sorted = await sortInTurns(
    found,
    (a, b) =>
      compareTexts(a.county, b.county) ||
      direction * compareTimes(a.place, b.place) ||
      compareTexts(readKey(a.place), readKey(b.place)),
  );
  const runs = sorted.slice(0, limit).map(({ place, count }) => ({ key: readKey(place), count }));
  return {
    documents: countMatching(matching),
    occurrences,
    runs,
    isCut: runs.length < found.length,
  };
}

function compareTimes(a: TextPlace, b: TextPlace): number {
  const [one, other] = [a.segment, b.segment];
  return one.days[a.text]! - other.days[b.text]! || one.times[a.text]! - other.times[b.text]!;
}

function readKey({ segment, text }: TextPlace): string {
  return segment.keys.get(text);
}
