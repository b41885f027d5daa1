import { z } from 'zod';
import { countiesNamed } from '../../../src/model/place/counties.js';
import { DAY_MS } from '../../../src/model/time/day.js';
import { CHINA_ZONE, isTimeZone } from '../../../src/model/time/zone.js';
import { isSelector } from '../markup/select.js';

const text = (what: string) =>
  z
    .string({ error: `give ${what}` })
    .trim()
    .min(1, `give ${what}`);

const delayMs = z
  .int('give whole milliseconds')
  .min(0, 'use 0 or more milliseconds')
  .max(DAY_MS, 'a day (86400000) at most');
const goneAfterHours = z.number('give hours').min(0, 'use 0 or more hours');
const maxPages = z.int('give a whole number').min(1, 'use 1 or more');
const timezone = z.string('give a time zone such as Asia/Shanghai').refine(isTimeZone, {
  error: 'give a time zone such as Asia/Shanghai',
});

const pattern = z.string('give a regular expression as text').transform((value, context) => {
  try {
    return new RegExp(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

/** Empty text counts as left out. */
const selector = z
  .string('give a CSS selector as text')
  .trim()
  .refine(isSelector, 'give a CSS selector such as .article p')
  .transform((value) => value || undefined)
  .optional();

const start = z
  .string('give an address as text')
  .refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), {
    error: 'give a whole address, http://… or https://…',
  });

const county = z
  .union([z.string(), z.number().transform(String)], 'give a county code such as "441224"')
  .transform((value, context) => {
    const found = countiesNamed(value);
    if (found.length === 1) return found[0]!.code;
    const message =
      found.length === 0
        ? 'no county has this code or name'
        : `several counties have this name; give one of ${found.map(({ code }) => code).join(', ')}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const host = z
  .string('give a host name')
  .trim()
  .toLowerCase()
  .regex(/^(?:[\p{L}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d+)?$/u, 'give a host name, without http://');

const select = z.strictObject({
  title: selector,
  body: selector,
  published: selector,
  channel: selector,
});

/** What a source may leave out: `defaults` of the file first, then these. */
const defaults = z.strictObject(
  {
    delayMs: delayMs.default(1000),
    timezone: timezone.default(CHINA_ZONE),
    goneAfterHours: goneAfterHours.default(24),
    maxPages: maxPages.default(1000),
    contact: text('an address the sites can write to').optional(),
  },
  'give keys and values',
);

const source = z.strictObject(
  {
    /** Stable: reports keep it. */
    id: z.string('give an id').regex(/^[a-z0-9-]{1,64}$/u, 'use 1 to 64 of a-z, 0-9 and -'),
    name: text('a name'),
    /** GB/T 2260; undefined where the source covers many counties. */
    county: county.optional(),
    kind: z.enum(['site', 'feed', 'sitemap'], 'use site, feed or sitemap'),
    start: z.array(start, 'give a list of addresses').min(1, 'give at least one address'),
    /** Tried on canonical addresses; undefined where reports are to be detected. */
    article: pattern.optional(),
    /** CSS of the link to the next list page. */
    next: selector,
    select: select.default({}),
    /** Hosts beside those of `start` whose links may be reports of this source. */
    allowHosts: z.array(host, 'give a list of host names').default([]),
    /** Whether the named hosts may stand at private addresses, where a name leads to one. */
    allowPrivate: z.boolean('give true or false').default(false),
    delayMs: delayMs.exactOptional(),
    timezone: timezone.exactOptional(),
    goneAfterHours: goneAfterHours.exactOptional(),
    maxPages: maxPages.exactOptional(),
  },
  'give a source as keys and values',
);

export const fileSchema = z.strictObject(
  {
    defaults: defaults.prefault({}),
    sources: z.array(source, 'list the sources here').min(1, 'list at least one source'),
  },
  'give keys and values',
);

/** Where reports are listed, with the defaults filled in. */
export type Source = Omit<z.output<typeof source> & z.output<typeof defaults>, 'maxPages'> & {
  /** The most list pages that one run reads. */
  maxListPages: number;
};

/** The keys that the file may have at a path. */
export function keysAt(path: PropertyKey[]): string[] {
  if (path.at(-1) === 'select') return Object.keys(select.shape);
  if (path[0] === 'defaults') return Object.keys(defaults.shape);
  return Object.keys(path[0] === 'sources' ? source.shape : fileSchema.shape);
}
