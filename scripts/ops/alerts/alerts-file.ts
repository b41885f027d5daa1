import { parse } from 'yaml';
import { z } from 'zod';
import { XianbaoError } from '../../../src/model/errors.js';

const listed = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => [value].flat())
  .optional();
const parts = z.enum(['spoke', 'presided', 'attended']);
const webhook = z.url({ protocol: /^https?$/u, error: 'give an address of http or https' });

const alertSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,64}$/u, 'use a-z, 0-9 and -'),
    name: z.string().min(1).max(200).optional(),
    /** The query; without it, every report that the filters leave. */
    q: z.string().default(''),
    county: listed,
    prefecture: listed,
    province: listed,
    speaker: listed,
    channel: listed,
    lang: listed,
    /** What one of the speakers did in the report; without it, they spoke. */
    part: z
      .union([parts, z.array(parts).min(1)])
      .transform((value) => [value].flat())
      .optional(),
    reprints: z.enum(['collapse']).optional(),
    webhook: webhook.optional(),
  })
  .refine(({ part, speaker }) => part === undefined || speaker !== undefined, {
    path: ['part'],
    error: 'say in speaker whose part it is',
  });

const fileSchema = z
  .strictObject({
    /** Where the gateway's page is, for links to reports. */
    page: z.url({ protocol: /^https?$/u }).optional(),
    webhook: webhook.optional(),
    alerts: z.array(alertSchema).min(1),
  })
  .refine(({ alerts }) => new Set(alerts.map(({ id }) => id)).size === alerts.length, {
    path: ['alerts'],
    error: 'give each an id of its own',
  });

/** A saved search. */
export type Alert = z.infer<typeof alertSchema>;
export type Part = z.infer<typeof parts>;
export type AlertsFile = z.infer<typeof fileSchema>;

/**
 * Reads alerts.yml.
 *
 * @param file its name, for messages
 * @throws XianbaoError `invalid_configuration`, naming what is wrong
 */
export function parseAlerts(text: string, file: string): AlertsFile {
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'silent' });
  } catch (cause) {
    const [message] = (cause as Error).message.split('\n');
    throw new XianbaoError('invalid_configuration', `${file}: ${message}`, { cause });
  }
  const read = fileSchema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`,
  );
  throw new XianbaoError('invalid_configuration', problems.join('; '), { cause: read.error });
}
