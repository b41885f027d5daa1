import type { Leaf } from '../../query/expression.js';
import { LowestHashes, type SampledUnit } from '../../samples/lowest-hashes.js';
import { OccurrenceCounter } from '../reading/count-occurrences.js';
import type { JobTools } from '../reading/job-tools.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import { readNormals, withoutNormals } from '../reading/read-normals.js';

export interface SampleRequest extends MatchingRequest {
  seed: string;
  count: number;
  /** Whose occurrences are drawn; reports are where they are missing. */
  leaves?: Leaf[] | undefined;
}

export interface FoundSample {
  /** Of how many reports, and of how many units. */
  reports: number;
  size: number;
  units: SampledUnit[];
}

/** Draws reports that match, or occurrences in them, at random. */
export async function drawSample(
  tools: JobTools,
  { matching: [own], seed, count, leaves }: SampleRequest,
): Promise<FoundSample> {
  const matching = await findMatching(tools, own!);
  const lowest = new LowestHashes(seed, count);
  const counter = leaves && new OccurrenceCounter(leaves);
  let [reports, size] = [0, 0];
  const texts = counter === undefined ? withoutNormals(matching) : readNormals(matching);
  for (const { segment, text, normal } of texts) {
    const units = counter?.count(normal) ?? 1;
    reports += 1;
    size += units;
    if (units > 0) {
      const id = String(segment.head(text).id);
      const key = segment.keys.get(text);
      for (let ordinal = 0; ordinal < units; ordinal += 1)
        lowest.add(counter === undefined ? id : `${id}:${ordinal}`, { key, ordinal });
    }
    if (tools.turn.isOver) await tools.turn.next();
  }
  return { reports, size, units: lowest.units() };
}
