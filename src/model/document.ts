import { gramFields } from './text/grams.js';
import { digest, idCode, versionKey } from './ids.js';
import { normalForm } from './text/normal-form.js';
import { splitParagraphs, type Report } from './report.js';
import { dayNumber } from './time/day.js';
import { orderInstant } from './time/instant.js';

/** Raised whenever a report's document changes its form, so that a re-run renews it. */
export const DOCUMENT_FORMAT = 5;

/** What searches read of a version's validity. Times are milliseconds since the epoch. */
export interface Validity {
  version: number;
  validFrom: number;
  /** `null` while the version is current. */
  validTo: number | null;
  current: boolean;
}

/** What searches need that a report's text alone tells. */
export interface TextFields {
  keywords: string[];
  /** Code points of the normal form of title and body, white space apart. */
  characters: number;
  /** Latin words. */
  words: { title: string; body: string };
  grams: { title: Record<string, string>; body: Record<string, string> };
}

/** One version of a report as the engine holds it. */
export interface ReportDocument extends Report, Validity, TextFields {
  key: string;
  /** The id's code, which the engine can compare. */
  idCode: string;
  /** `date` as a number, 20230114, which the engine can compare. */
  day: number;
  /** Publication in seconds since the epoch, within `date`: whoever sorts by it sorts by day. */
  time: number;
  year: string;
  month: string;
  /** The id of the earliest report whose text this one repeats; the archive knows it. */
  reprintOf?: string | null;
  /** The code of that id. */
  reprintCode?: string | null;
  /** When the report was found to be gone. */
  goneAt?: number | null;
  /** Digests of the text, and of all the source gave. */
  textHash: string;
  hash: string;
}

/** Cuts text into words and weighs them; jieba in the program. */
export interface Segmenter {
  words(text: string): string[];
  keywords(text: string, most: number): string[];
}

const MAX_KEYWORDS = 12;
const LATIN_WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The digests by which a re-run tells what changed. */
export function hashReport(report: Report): { textHash: string; hash: string } {
  const textHash = digest(JSON.stringify([report.title, report.body])).slice(0, 22);
  const canonical = Object.entries(report).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { textHash, hash: digest(JSON.stringify([DOCUMENT_FORMAT, canonical])).slice(0, 22) };
}

/** What a report's text tells; most of the work of making its document. */
export function splitTextFields(
  report: Pick<Report, 'title' | 'body'>,
  segmenter: Segmenter,
): TextFields {
  const [title = '', ...body] = splitParagraphs(report).map(normalForm);
  return {
    keywords: segmenter.keywords(report.body, MAX_KEYWORDS),
    characters: countCharacters([title, ...body]),
    words: {
      title: latinWords(title),
      body: latinWords(body.join('\n')),
    },
    grams: { title: asRecord(gramFields([title])), body: asRecord(gramFields(body)) },
  };
}

/**
 * The document of a report: what the source gave and all that searching derives from it.
 *
 * @param fields where they were made before; then the segmenter is not asked
 */
export function toDocument(
  report: Report,
  validity: Validity,
  segmenter: Segmenter,
  fields: TextFields = splitTextFields(report, segmenter),
): ReportDocument {
  return {
    ...report,
    ...validity,
    ...hashReport(report),
    key: versionKey(report.id, validity.version),
    idCode: idCode(report.id),
    day: dayNumber(report.date),
    time: Math.floor(orderInstant(report) / 1000),
    year: report.date.slice(0, 4),
    month: report.date.slice(0, 7),
    ...fields,
  };
}

/** Code points of paragraphs in normal form, white space apart. */
export function countCharacters(paragraphs: string[]): number {
  let count = 0;
  for (const paragraph of paragraphs) {
    for (const character of paragraph) if (character !== ' ') count += 1;
  }
  return count;
}

/** Words of letters and digits other than Han, each once: a ranked search forgives slips in them. */
function latinWords(normal: string): string {
  return [...new Set(normal.match(LATIN_WORD))].join(' ');
}

// The engine counts positions by field, through all elements of a list: only keys of their own give
// each text its own count.
function asRecord(fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field, i) => [String(i), field]));
}
