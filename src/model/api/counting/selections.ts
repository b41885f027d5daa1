import { z } from 'zod';

/** A name that stands in addresses and files. */
export const SELECTION_NAME = /^[\p{L}\p{N}._-]{1,64}$/u;

export const savedSelectionSchema = z.strictObject({
  name: z.string().regex(SELECTION_NAME, 'use up to 64 letters, digits, dots and hyphens'),
  parameters: z.record(z.string(), z.array(z.string())).meta({
    description: 'What it narrows by: the parameters that selection=NAME stands for',
  }),
  savedAt: z.iso.datetime(),
});

export const selectionsAnswerSchema = z
  .object({ selections: z.array(savedSelectionSchema) })
  .meta({ id: 'SelectionsAnswer' });

export type SavedSelection = z.infer<typeof savedSelectionSchema>;
export type SelectionsAnswer = z.infer<typeof selectionsAnswerSchema>;
