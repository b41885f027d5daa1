import { z } from 'zod';

export const countyCodeSchema = z.string().regex(/^\d{6}$/u);

export const countySchema = z
  .object({
    code: countyCodeSchema,
    name: z.string(),
    nameEn: z.string(),
    prefecture: z.string().nullable(),
    province: z.string(),
  })
  .meta({ id: 'County' });

/** What every answer says of a report. */
export const reportHeadSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  date: z.string(),
  publishedAt: z.string().nullable(),
  county: countySchema.nullable(),
  channel: z.string().nullable(),
  lang: z.enum(['zh', 'en']),
  speakers: z.array(z.string()),
});

/** What the answers about a place in a report say of the report. */
export const reportSourceSchema = z.object({
  reportId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  date: z.string(),
  county: countySchema.nullable(),
  channel: z.string().nullable(),
});

export const matchesSchema = z.array(z.tuple([z.int(), z.int()])).meta({
  description: '[start, length] in UTF-16 units of text',
});

export type ReportCounty = z.infer<typeof countySchema>;
export type ReportHead = z.infer<typeof reportHeadSchema>;
export type ReportSource = z.infer<typeof reportSourceSchema>;
/** Where a term stands in a text: start and length in UTF-16 units. */
export type TextMatch = z.infer<typeof matchesSchema>[number];
