import type { Interval } from '../../../model/time/interval.js';
import { dayFromNumber } from '../../../model/time/day.js';
import { periodName } from '../../../model/time/periods.js';
import type { ValueField } from '../../../store/stored-text.js';
import type { Leaf } from '../../query/expression.js';
import { OccurrenceCounter } from '../reading/count-occurrences.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import { readNormals, withoutNormals } from '../reading/read-normals.js';
import type { JobTools } from '../reading/job-tools.js';

export interface TallyRequest extends MatchingRequest {
  interval: Interval;
  /** Whose occurrences are counted; none are where they are missing. */
  leaves?: Leaf[] | undefined;
  /** By whose values the reports are told apart. */
  split?: ValueField | undefined;
}

/** What some reports of a period have together. */
export interface Tally {
  reports: number;
  occurrences: number;
  characters: number;
}

/** The reports of one value of the field that they are split by; of the value '' where they are not. */
export interface TalliedValue {
  value: string;
  total: number;
  periods: Map<string, Tally>;
}

/** Counts the reports that match, what occurs in them and how long they are, by period and by value. */
export async function tallyTexts(
  tools: JobTools,
  { interval, leaves, split, matching: [own] }: TallyRequest,
): Promise<TalliedValue[]> {
  const counter = leaves && new OccurrenceCounter(leaves);
  const values = new Map<string, TalliedValue>();
  const periods = new Map<number, string>();
  const found = await findMatching(tools, own!);
  const texts = counter === undefined ? withoutNormals(found) : readNormals(found);
  for (const { segment, text, normal } of texts) {
    const day = segment.days[text]!;
    let period = periods.get(day);
    if (period === undefined) periods.set(day, (period = periodName(dayFromNumber(day), interval)));
    const occurrences = counter?.count(normal) ?? 0;
    for (const value of split === undefined ? [''] : segment.values.get(text, split)) {
      let tallied = values.get(value);
      if (tallied === undefined)
        values.set(value, (tallied = { value, total: 0, periods: new Map() }));
      tallied.total += 1;
      const tally = tallied.periods.get(period) ?? { reports: 0, occurrences: 0, characters: 0 };
      tally.reports += 1;
      tally.occurrences += occurrences;
      tally.characters += segment.characters[text]!;
      tallied.periods.set(period, tally);
    }
    if (tools.turn.isOver) await tools.turn.next();
  }
  return [...values.values()];
}
