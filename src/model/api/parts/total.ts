import { z } from 'zod';

export const relationSchema = z.enum(['exact', 'atMost']);

export const totalSchema = z.object({
  value: z.int(),
  relation: relationSchema,
  reason: z.string().optional(),
});

/** A number, and how it relates to the one that reading every report would give. */
export type Total = z.infer<typeof totalSchema>;
