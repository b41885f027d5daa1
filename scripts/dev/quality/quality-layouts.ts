import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import { extractReports } from '../../../indexer/extract/extract-reports.js';
import { dropMissing } from '../../../indexer/extract/complete-report.js';
import type { Report } from '../../../src/model/report.js';
import type { Measured } from './quality-collections.js';

/** Invented pages of counties, each of another layout, with what a reader finds on them. */
const PAGES = fileURLToPath(new URL('../../../test/quality/pages.jsonl', import.meta.url));

interface LabelledLayout {
  /** What its layout is called: a content system, a platform, a trouble. */
  id: string;
  html: string;
  /** Its address, where that tells something. */
  url?: string;
  /** Missing where the page holds no report. */
  title?: string;
  /** A day, or the minute with its zone where the page prints one. */
  published: string;
  /** The publisher as printed; the first, or another reading that is right as well. */
  channels: string[];
  county: string | null;
  /** The first and the last paragraph of the text. */
  first: string;
  last: string;
}

/** Lines that may stand over the text: an author, a caption, the name of an account. */
const MAX_OVER = 2;

/** What is read of a page: each is right or not. */
const FIELDS = ['title', 'published', 'channel', 'county', 'body'] as const;
type Field = (typeof FIELDS)[number];

/** How many pages there are, and the share of those read rightly; rates go from 0 to 1. */
export interface LayoutsQuality {
  pages: number;
  rates: Readonly<Record<Field | 'none', number>>;
  misses: string[];
}

/** Reads the invented pages and compares what was found with their labels. */
export function measureLayouts(path = PAGES): LayoutsQuality {
  const labels = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledLayout);
  const reports = labels.filter(({ title }) => title !== undefined);
  const none = labels.filter(({ title }) => title === undefined);
  const misses: string[] = [];
  const right = { title: 0, published: 0, channel: 0, county: 0, body: 0 };
  for (const label of reports) {
    const found = readPage(label);
    const isRight = compare(found, label);
    for (const field of FIELDS) {
      if (isRight[field]) right[field] += 1;
      else misses.push(`${label.id} ${field}: ${describe(found, field)}`);
    }
  }
  const taken = none.filter((label) => readPage(label) !== undefined);
  misses.push(...taken.map(({ id }) => `${id}: taken for a report`));
  const share = (count: number) => count / reports.length;
  return {
    pages: labels.length,
    rates: {
      title: share(right.title),
      published: share(right.published),
      channel: share(right.channel),
      county: share(right.county),
      body: share(right.body),
      none: 1 - taken.length / none.length,
    },
    misses,
  };
}

/** The same for `npm run quality`. */
export function layouts(): Measured {
  const { pages, rates, misses } = measureLayouts();
  const numbers = Object.entries(rates).map(([field, rate]) => `${field} ${rate.toFixed(4)}`);
  return { name: 'layouts', numbers: `${pages} pages: ${numbers.join(', ')}`, misses };
}

function readPage({ id, html, url }: LabelledLayout): Report | undefined {
  const item = { kind: 'page' as const, origin: { file: id }, bytes: Buffer.from(html) };
  const [result] = extractReports(item, dropMissing({ url }));
  return result && 'report' in result ? enrichReport(result.report, result.hints) : undefined;
}

function compare(found: Report | undefined, label: LabelledLayout): Record<Field, boolean> {
  const paragraphs = found?.body.split('\n') ?? [];
  return {
    title: solid(found?.title) === solid(label.title),
    published: isPublished(found, label.published),
    channel: label.channels.some((channel) => solid(channel) === solid(found?.channel)),
    county: found !== undefined && (found.county ?? null) === label.county,
    body:
      solid(paragraphs.at(-1)) === solid(label.last) &&
      paragraphs
        .slice(0, MAX_OVER + 1)
        .some((paragraph) => solid(paragraph) === solid(label.first)),
  };
}

/** The same minute where one is printed, else the same day. */
function isPublished(found: Report | undefined, wanted: string): boolean {
  if (wanted.length <= 10) return found?.date === wanted;
  const minute = (time: string) => Math.floor(Date.parse(time) / 60_000);
  return found?.publishedAt !== undefined && minute(found.publishedAt) === minute(wanted);
}

function describe(found: Report | undefined, field: Field): string {
  if (found === undefined) return 'no report';
  if (field === 'body') return `${found.body.slice(0, 20)} … ${found.body.slice(-20)}`;
  return JSON.stringify(field === 'published' ? (found.publishedAt ?? found.date) : found[field]);
}

/** A text without white space, in which ways of printing it differ. */
function solid(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, '');
}
