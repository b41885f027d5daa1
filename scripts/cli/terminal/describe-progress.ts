import type { LoadProgress } from '../../../indexer/load/load-progress.js';

/** What is shown of a run that is under way. */
export interface RunProgress extends Omit<LoadProgress, 'phase'> {
  /** What it does now: `reading`, for one. */
  phase: string;
  /** How much of the input was read, where its size is known. */
  input?: { done: number; total: number; unit: 'bytes' | 'pages' | 'versions' } | undefined;
}

/** A line about a run that has been under way for some seconds. The rate is that of what has become searchable. */
export function describeProgress(progress: RunProgress, seconds: number): string {
  const { phase, read, sent, searchable, input, engineShare } = progress;
  const isRead = input === undefined || input.done >= input.total;
  const left = secondsLeft(progress, seconds);
  const head = [
    isRead ? phase : `${phase} ${describeInput(input)}`,
    ...(left === undefined ? [] : [`about ${describeSpan(left)} left`]),
  ];
  const rate = searchable / Math.max(seconds, 0.001);
  const counts = [
    `${read} read`,
    `${sent} sent`,
    `${searchable} searchable`,
    ...(searchable === 0 ? [] : [`${rate.toFixed(rate < 10 ? 1 : 0)} a second`]),
    ...(engineShare === undefined ? [] : [`the engine's batch ${percent(engineShare)} done`]),
  ];
  return `${head.join(', ')}: ${counts.join(', ')}`;
}

/**
 * The reading takes as long as it took so far, by its share; the engine goes on at the rate at which it made reports
 * searchable, those of its batch counted by how much of it is done. The two work side by side, so the longer one
 * counts. Nothing is said before there is a rate.
 */
function secondsLeft(progress: RunProgress, seconds: number): number | undefined {
  const { read, sent, searchable, input, engineShare = 0 } = progress;
  if (input === undefined || input.done === 0) return undefined;
  const share = Math.min(1, input.done / input.total);
  const readingLeft = (seconds * (1 - share)) / share;
  // Pages that did not change bring no reports.
  if (read === 0) return input.unit === 'pages' ? readingLeft : undefined;
  const done = searchable + engineShare * (sent - searchable);
  if (done === 0) return undefined;
  const loadingLeft = ((read / share - done) * seconds) / done;
  return Math.max(readingLeft, loadingLeft);
}

function describeInput({ done, total, unit }: NonNullable<RunProgress['input']>): string {
  if (unit === 'bytes') {
    return `${percent(done / total)} of ${(total / 1e6).toFixed(total < 1e7 ? 1 : 0)} MB`;
  }
  return `${done} of ${total} ${unit}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function describeSpan(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
