import type { PLACE_FIELDS } from '../../model/statement-document.js';
import { alignedForm } from '../../model/text/aligned-form.js';
import type { StoredReport } from '../plan/engine-search.js';
import type { Expression } from '../query/expression.js';
import { quickNormalForm } from '../../store/normal-paragraphs.js';
import { findOccurrences, type Occurrence } from '../text/find-occurrences.js';
import { sentencesAround } from '../text/sentences.js';

/** What a line tells of the report that it stands in. */
export type LineSource = Pick<
  StoredReport,
  'id' | 'title' | 'url' | 'date' | 'channel' | (typeof PLACE_FIELDS)[number]
>;

/** An occurrence in its text. */
export interface ConcordanceLine {
  report: LineSource;
  field: 'title' | 'body';
  /** Counted from 0 within the field. */
  paragraph: number;
  /** Of the match in its paragraph, in UTF-16 units. */
  offset: number;
  left: string;
  match: string;
  right: string;
  /** Who says this according to the report, and in which role. */
  speaker: string | null;
  role: string | null;
}

/** How much of its text stands beside an occurrence. */
export interface LineContext {
  /** Code points on either side, at most. */
  width: number;
  /** Whether it is the sentence, which may be shorter than that. */
  isSentence: boolean;
}

/**
 * Every occurrence of a query's terms in a report, in the order of the text, with what stands beside it in the same
 * paragraph. Texts are shown as printed; where the normal form cannot be
 * mapped back to a text, the normal form is shown.
 */
export function concordanceLines(
  report: LineSource & Pick<StoredReport, 'body' | 'statements'>,
  expression: Expression,
  { width, isSentence }: LineContext,
): ConcordanceLine[] {
  const paragraphs = report.body.split('\n');
  const texts = new Map<string, ReturnType<typeof contextText>>();
  return findOccurrences(report, expression).map(({ field, paragraph, at, length }) => {
    const name = `${field} ${paragraph}`;
    let text = texts.get(name);
    if (text === undefined) {
      texts.set(
        name,
        (text = contextText(field === 'title' ? report.title : paragraphs[paragraph]!)),
      );
    }
    const [start, end] = [text.start(at), text.end(at + length - 1)];
    const [from, to] = isSentence
      ? sentencesAround(text.shown, start, end)
      : [0, text.shown.length];
    return {
      report,
      field,
      paragraph,
      offset: start,
      left: lastCodePoints(text.shown.slice(from, start), width),
      match: text.shown.slice(start, end),
      right: firstCodePoints(text.shown.slice(end, to), width),
      ...findSpeaker(report, { field, paragraph }),
    };
  });
}

/** A paragraph as it is shown, and the offset in that of each unit of its normal form. */
function contextText(paragraph: string) {
  const normal = quickNormalForm(paragraph);
  const aligned = alignedForm(paragraph, normal);
  return {
    shown: aligned === undefined ? normal : paragraph,
    start: (unit: number) => aligned?.start(unit) ?? unit,
    end: (unit: number) => aligned?.end(unit) ?? unit + 1,
  };
}

/** Of nested statements, the words are those of the innermost. */
function findSpeaker(
  { statements = [] }: Pick<StoredReport, 'statements'>,
  { field, paragraph }: Pick<Occurrence, 'field' | 'paragraph'>,
): Pick<ConcordanceLine, 'speaker' | 'role'> {
  if (field === 'title') return { speaker: null, role: null };
  const [said] = statements
    .filter(({ paragraphs: [from, to] }) => from <= paragraph && paragraph <= to)
    .toSorted((a, b) => contextLength(a.paragraphs) - contextLength(b.paragraphs));
  return { speaker: said?.speaker ?? null, role: said?.role ?? null };
}

function contextLength([from, to]: [number, number]): number {
  return to - from;
}

function lastCodePoints(text: string, most: number): string {
  return most === 0 ? '' : [...text.slice(-2 * most)].slice(-most).join('');
}

function firstCodePoints(text: string, most: number): string {
  return [...text.slice(0, 2 * most)].slice(0, most).join('');
}
