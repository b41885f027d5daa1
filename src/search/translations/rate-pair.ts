import { daysBetween } from '../../model/time/day.js';
import type { Turn } from '../work/turn.js';
import { alignParagraphs } from './align-paragraphs.js';
import type { ReportTraits } from './traits.js';

/** A translation appears at most so many days before or after. */
export const MAX_DAYS_APART = 10;
/** From here on a pair is taken to be one event in two languages: labelled pairs have 0.79 and more, near misses 0.48 and less. */
export const LEAST_SCORE = 0.6;

/** What each trait counts for, by how well it told the labelled pairs from the near misses. */
const WEIGHTS = { people: 0.3, quantities: 0.25, topics: 0.15, order: 0.2, length: 0.1 };
/** Whom or what only one side names counts little where there is little of it. */
const PRIOR = 1;
/** A score of two reports that name none of the same people. */
const WITHOUT_PEOPLE = 0.6;

/**
 * How sure it is that two reports in different languages tell of one event, from 0 to 1: 0 where their counties or days
 * differ.
 */
export async function ratePair(a: ReportTraits, b: ReportTraits, turn: Turn): Promise<number> {
  if (a.county !== b.county || !shareDay(a, b)) return 0;
  const { similarity } = await alignParagraphs(a.paragraphs, b.paragraphs, turn);
  const rated = {
    people: shareOfSmaller(a.people, b.people),
    quantities: shareOfSmaller(a.quantities, b.quantities),
    topics: shareOfBoth(a.topics, b.topics),
    order: similarity,
    length: likeLength(a, b),
  };
  let sum = 0;
  let weights = 0;
  for (const [name, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const value = rated[name];
    if (value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  const score = weights === 0 ? 0 : sum / weights;
  return Math.round((rated.people === 0 ? score * WITHOUT_PEOPLE : score) * 1000) / 1000;
}

/** Events of one day; where a report does not say when, its date is at most so far from the other's. */
function shareDay(a: ReportTraits, b: ReportTraits): boolean {
  if (Math.abs(daysBetween(a.date, b.date)) > MAX_DAYS_APART) return false;
  if (a.days.length === 0 || b.days.length === 0) {
    const [day, other] = [a.days[0] ?? a.date, b.days[0] ?? b.date];
    return Math.abs(daysBetween(day, other)) <= 3;
  }
  return a.days.some((day) => b.days.includes(day));
}

/** `undefined` where one side has nothing to compare. */
function shareOfSmaller<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): number | undefined {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return a.size === b.size ? undefined : 1 / (1 + Math.max(a.size, b.size));
  return (countShared(a, b) + PRIOR * 0.5) / (smaller + PRIOR);
}

function shareOfBoth<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): number | undefined {
  const all = a.size + b.size;
  return all === 0 ? undefined : (2 * countShared(a, b)) / all;
}

function countShared<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared += 1;
  return shared;
}

function likeLength(a: ReportTraits, b: ReportTraits): number {
  const [one, other] = [a, b].map(({ paragraphs }) =>
    paragraphs.reduce((sum, { length }) => sum + length, 0),
  ) as [number, number];
  return Math.min(one, other) / Math.max(one, other);
}
