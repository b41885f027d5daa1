import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { extracted, type Prediction } from './predictions.js';

/** A page with its labels; what is missing was not labelled. */
export interface LabelledPage {
  /** Relative to the collection's folder. */
  file: string;
  title?: string;
  date?: string;
  body: string;
}

export interface BodyQuality {
  pages: number;
  found: number;
  /** Absent where no page is labelled with it. */
  title: number | undefined;
  date: number | undefined;
  bodyF1: number;
  pagesPerSecond: number;
  misses: string[];
}

/** Below this a body is named among the misses. */
const WELL_READ = 0.95;

/** Scores what is read from pages against their labels: bodies by the characters they share. */
export function bodyQuality(folder: string, labels: LabelledPage[]): BodyQuality {
  const pages = labels.map((label) => ({ label, bytes: readFileSync(join(folder, label.file)) }));
  const started = performance.now();
  const read = pages.map(({ label, bytes }) => ({ label, read: extracted(bytes, label.file)[0]! }));
  const seconds = (performance.now() - started) / 1000;
  const scores = read.map((each) => scored(each.label, each.read));
  const share = (right: (score: Score) => boolean | undefined) => {
    const known = scores.map(right).filter((each) => each !== undefined);
    return known.length === 0 ? undefined : known.filter(Boolean).length / known.length;
  };
  return {
    pages: labels.length,
    found: share(({ found }) => found) ?? 1,
    title: share(({ title }) => title),
    date: share(({ date }) => date),
    bodyF1: scores.reduce((sum, { body }) => sum + body, 0) / scores.length,
    pagesPerSecond: Math.round(pages.length / seconds),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

interface Score {
  found: boolean;
  title: boolean | undefined;
  date: boolean | undefined;
  body: number;
  misses: string[];
}

function scored(label: LabelledPage, read: Prediction): Score {
  const body = sharedF1(characters(read.body ?? ''), characters(label.body));
  const title = label.title === undefined ? undefined : solid(read.title) === solid(label.title);
  const date = label.date === undefined ? undefined : read.published?.startsWith(label.date);
  const name = basename(label.file);
  const misses: string[] = [];
  if (!read.report) misses.push(`${name} taken for no report: ${read.reason}`);
  if (title === false) misses.push(`${name} title: ${read.title} for ${label.title}`);
  if (label.date !== undefined && !date) {
    misses.push(`${name} published: ${read.published} for ${label.date}`);
  }
  if (body < WELL_READ) misses.push(`${name} body F1: ${body.toFixed(3)}`);
  return {
    found: read.report,
    title,
    date: date ?? (label.date ? false : undefined),
    body,
    misses,
  };
}

/** F1 over the multisets of two lists. */
export function sharedF1(one: string[], other: string[]): number {
  if (one.length === 0 && other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of one) {
    const count = left.get(each) ?? 0;
    if (count > 0) shared += 1;
    left.set(each, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}

function characters(text: string): string[] {
  return [...solid(text)];
}

function solid(text = ''): string {
  return text.split('\n').map(normalForm).join('').replace(/\s+/gu, '');
}
