import { z } from 'zod';
import { dropUnseen, foldLabel, foldName } from './text/labels.js';

/** The most characters (code points) a report may have; a longer one is a book, or a mistake. */
export const MAX_REPORT_CHARACTERS = 1_000_000;

const text = (most: number) => z.string().trim().min(1).max(most);
/** Texts that are kept in one form, whatever way they came in. */
const name = (most: number) => z.string().transform(foldName).pipe(text(most));
const label = (most: number) => z.string().transform(foldLabel).pipe(text(most));
const seen = z.string().transform(dropUnseen);
const day = z.iso.date();

export const personSchema = z.object({
  name: name(60),
  nameLatin: label(80).optional(),
  role: label(200).nullish(),
  part: z.enum(['spoke', 'presided', 'attended']),
  presided: z.literal(true).optional(),
});

export const statementSchema = z.object({
  speaker: name(60),
  role: label(200).nullable(),
  verb: text(20),
  /** First and last paragraph of the body, counted from 0. */
  paragraphs: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

/** A report as a source gives it, before the index adds what it derives. */
export const reportSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u, 'use 1 to 64 of A-Z, a-z, 0-9, _ and -'),
  url: z
    .url({ protocol: /^https?$/u })
    .max(2000)
    .optional(),
  source: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/u)
    .optional(),
  channel: label(100).optional(),
  lang: z.enum(['zh', 'en']),
  title: seen.pipe(text(500)),
  /** Paragraphs joined by a line feed. */
  body: seen.pipe(z.string().trim().min(1)),
  /** ISO 8601 with the zone as printed, or Asia/Shanghai's where none is. */
  publishedAt: z.iso.datetime({ offset: true }).optional(),
  date: day,
  eventDates: z.array(day).optional(),
  county: z
    .string()
    .regex(/^\d{6}$/u)
    .optional(),
  countyName: z.string().optional(),
  countyNameEn: z.string().optional(),
  prefecture: z.string().optional(),
  province: z.string().optional(),
  people: z.array(personSchema).optional(),
  speakers: z.array(z.string().transform(foldName)).optional(),
  statements: z.array(statementSchema).optional(),
});

export type Person = z.infer<typeof personSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Report = z.infer<typeof reportSchema>;

/** The paragraphs of a report that are searched: the title is the first. */
export function splitParagraphs(report: Pick<Report, 'title' | 'body'>): string[] {
  return [report.title, ...report.body.split('\n')];
}
