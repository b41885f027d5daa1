import { config as readDotenv } from 'dotenv';
import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { XianbaoError } from './model/errors.js';
import { DEFAULT_DATE_SPAN, parseDateSpan, type DateSpan } from './model/time/date-span.js';

const optionalText = z
  .string()
  .optional()
  .transform((value) => value || undefined);

/** Requests in a minute. */
const rate = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text === '') return undefined;
    if (/^[1-9]\d{0,8}$/u.test(text.trim())) return Number(text);
    context.addIssue(`${text} is not a rate; give a number of requests in a minute.`);
    return z.NEVER;
  });

const webAddress = z.url({ protocol: /^https?$/u });

const environment = z.object({
  XIANBAO_DATA: z.string().default('./data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .default('3000')
    .transform((text, context) => {
      const port = parsePort(text);
      if (port !== undefined) return port;
      context.addIssue(`${text} is not a port; give a number from 0 to 65535.`);
      return z.NEVER;
    }),
  MEILI_URL: z.string().default('').transform(listed).pipe(z.array(webAddress)),
  MEILI_KEY: optionalText,
  XIANBAO_SOURCES: z.string().default('sources.yml'),
  XIANBAO_ALERTS: z.string().default('alerts.yml'),
  XIANBAO_WORDS: optionalText,
  XIANBAO_PROXIES: z
    .string()
    .default('loopback')
    .transform((text, context) => {
      const proxies = text.split(',').map((each) => each.trim());
      const wrong = proxies.find((each) => !isProxy(each));
      if (wrong === undefined) return proxies.join(',');
      context.addIssue(
        `${wrong} is not an address, a subnet, loopback, linklocal or uniquelocal; write it as 127.0.0.1 or 10.0.0.0/8.`,
      );
      return z.NEVER;
    }),
  XIANBAO_API_KEYS: z.string().default('').transform(listed),
  XIANBAO_ORIGINS: z
    .string()
    .default('')
    .transform((text, context) => {
      const origins = listed(text);
      if (origins.includes('*')) return '*' as const;
      const wrong = origins.find((each) => readOrigin(each) === undefined);
      if (wrong === undefined) return origins.map((each) => readOrigin(each)!);
      context.addIssue(
        `${wrong} is not an origin; write it as https://example.org, with its port if it has one, or * for all.`,
      );
      return z.NEVER;
    }),
  XIANBAO_RATE: rate,
  XIANBAO_KEY_RATE: rate,
  XIANBAO_CACHE_MB: z
    .string()
    .default('')
    .transform((text, context) => {
      if (text === '') return undefined;
      if (/^[1-9]\d{0,5}$/u.test(text.trim())) return Number(text);
      context.addIssue(`${text} is not a size; give a number of megabytes from 1 to 999999.`);
      return z.NEVER;
    }),
  XIANBAO_ENGINE_MB: z
    .string()
    .default('')
    .transform((text, context) => {
      if (text === '') return undefined;
      if (/^(?:0|[1-9]\d{0,6})$/u.test(text.trim())) return Number(text);
      context.addIssue(`${text} is not a size; give a number of megabytes, or 0 for no bound.`);
      return z.NEVER;
    }),
  XIANBAO_DATES: z
    .string()
    .default('')
    .transform((text, context) => {
      const span = text === '' ? DEFAULT_DATE_SPAN : parseDateSpan(text);
      if (span !== undefined) return span;
      context.addIssue(`${text} is not a span of days; write it as 1900-01-01..+7d.`);
      return z.NEVER;
    }),
  XIANBAO_SHARED_DATA: optionalText,
  XIANBAO_WEBHOOK: optionalText.pipe(webAddress.optional()),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** A server of the engine, and the key that its operator gave. */
export interface EngineAddress {
  url: string;
  key: string | undefined;
}

export interface Config {
  /** Absolute path of the data directory. */
  data: string;
  host: string;
  port: number;
  /** Where the engine's servers are; none where the program is to start its own. */
  engines: EngineAddress[];
  /** Absolute path of sources.yml. */
  sources: string;
  /** Absolute path of alerts.yml. */
  alerts: string;
  /** Absolute path of an operator's list of set phrases, which need not be there. */
  words: string;
  /** Keys of which every request to the API needs one; without any, it is open. */
  apiKeys: string[];
  /** Absolute path of the file of keys, which `xianbao keys` writes; it need not be there. */
  keys: string;
  /** Absolute path of the file of saved selections; it need not be there. */
  selections: string;
  /** Requests in a minute that are answered of one address, and of one key without a limit of its own. */
  rates: { perAddress: number | undefined; perKey: number | undefined };
  /** Whose pages may call the API from a browser: `*` for all; empty for the gateway's own alone. */
  origins: '*' | string[];
  /** The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, separated by commas. */
  proxies: string;
  /** What all caches of the gateway may hold together, in megabytes; as the gateway has it where it is not set. */
  cacheMegabytes: number | undefined;
  /** What an embedded engine may hold of its own before it is restarted, in megabytes; 0 for no bound. */
  engineMegabytes: number | undefined;
  /** The days on which a report that is indexed or crawled may have been published. */
  dates: DateSpan;
  /** Told of runs with failures, if there is one. */
  webhook: string | undefined;
  /** Absolute path of the labelled pages and texts that tests and measurements use, if there are any. */
  sharedData: string | undefined;
  logLevel: string;
}

/** The port that a text names; 0 is any free one. `undefined` where it names none. */
export function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : Infinity;
  return port <= 65_535 ? port : undefined;
}

/** One key is that of all servers. */
function pairKeys(urls: string[], given: string | undefined): EngineAddress[] {
  const keys = urls.length > 1 && given !== undefined ? listed(given) : [given];
  const twice = urls.find((url, i) => urls.indexOf(url) < i);
  if (twice !== undefined) refuse('MEILI_URL', `${new URL(twice).host} is named twice.`);
  if (keys.length > 1 && keys.length !== urls.length) {
    const counts = `it has ${keys.length} keys for the ${urls.length} servers of MEILI_URL`;
    refuse('MEILI_KEY', `${counts}; give one for all, or one for each.`);
  }
  return urls.map((url, i) => ({ url, key: keys.length > 1 ? keys[i] : keys[0] }));
}

function refuse(parameter: string, message: string | undefined): never {
  throw new XianbaoError('invalid_configuration', `${parameter}: ${message}`, { parameter });
}

/** The parts of a list that is separated by commas. */
function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** An origin as browsers write it; a slash at its end is dropped. `undefined` where the text is none. */
function readOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare =
    url !== undefined && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  return isBare ? url.origin : undefined;
}

/** Addresses that are trusted by name, as Express calls them. */
const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isProxy(text: string): boolean {
  return PROXY_NAMES.has(text) || ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

/**
 * Reads `.env` and the environment; nothing else in the program does.
 *
 * @throws XianbaoError `invalid_configuration`, naming the variable
 */
export function loadConfig(): Config {
  readDotenv({ quiet: true });
  const read = environment.safeParse(process.env);
  if (!read.success) {
    const [issue] = read.error.issues;
    refuse(String(issue?.path[0]), issue?.message);
  }
  const env = read.data;
  return {
    data: resolve(env.XIANBAO_DATA),
    host: env.HOST,
    port: env.PORT,
    engines: pairKeys(env.MEILI_URL, env.MEILI_KEY),
    sources: resolve(env.XIANBAO_SOURCES),
    alerts: resolve(env.XIANBAO_ALERTS),
    words: resolve(env.XIANBAO_WORDS ?? join(env.XIANBAO_DATA, 'words.txt')),
    apiKeys: env.XIANBAO_API_KEYS,
    keys: join(resolve(env.XIANBAO_DATA), 'keys.json'),
    selections: join(resolve(env.XIANBAO_DATA), 'selections.json'),
    rates: { perAddress: env.XIANBAO_RATE, perKey: env.XIANBAO_KEY_RATE },
    origins: env.XIANBAO_ORIGINS,
    proxies: env.XIANBAO_PROXIES,
    cacheMegabytes: env.XIANBAO_CACHE_MB,
    engineMegabytes: env.XIANBAO_ENGINE_MB,
    dates: env.XIANBAO_DATES,
    webhook: env.XIANBAO_WEBHOOK,
    sharedData: env.XIANBAO_SHARED_DATA && resolve(env.XIANBAO_SHARED_DATA),
    logLevel: env.LOG_LEVEL,
  };
}
