import { config as readDotenv } from 'dotenv';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { XianbaoError } from './model/errors.js';

const optionalText = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const environment = z.object({
  XIANBAO_DATA: z.string().default('./data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  MEILI_URL: optionalText.pipe(z.url({ protocol: /^https?$/u }).optional()),
  MEILI_KEY: optionalText,
  XIANBAO_SOURCES: z.string().default('sources.yml'),
  XIANBAO_WORDS: optionalText,
  XIANBAO_API_KEYS: z
    .string()
    .default('')
    .transform((keys) =>
      keys
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    ),
  XIANBAO_SHARED_DATA: optionalText,
  XIANBAO_WEBHOOK: optionalText.pipe(z.url({ protocol: /^https?$/u }).optional()),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export interface Config {
  /** Absolute path of the data directory. */
  data: string;
  host: string;
  port: number;
  /** Where the engine is, if the program is not to start its own. */
  meiliUrl: string | undefined;
  meiliKey: string | undefined;
  /** Absolute path of sources.yml. */
  sources: string;
  /** Absolute path of an operator's list of set phrases, which need not be there. */
  words: string;
  /** Keys of which every request to the API needs one; without any, it is open. */
  apiKeys: string[];
  /** Told of runs with failures, if there is one. */
  webhook: string | undefined;
  /** Absolute path of the labelled pages and texts that tests and measurements use, if there are any. */
  sharedData: string | undefined;
  logLevel: string;
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
    const name = String(issue?.path[0]);
    throw new XianbaoError('invalid_configuration', `${name}: ${issue?.message}`, {
      parameter: name,
    });
  }
  const env = read.data;
  return {
    data: resolve(env.XIANBAO_DATA),
    host: env.HOST,
    port: env.PORT,
    meiliUrl: env.MEILI_URL,
    meiliKey: env.MEILI_KEY,
    sources: resolve(env.XIANBAO_SOURCES),
    words: resolve(env.XIANBAO_WORDS ?? join(env.XIANBAO_DATA, 'words.txt')),
    apiKeys: env.XIANBAO_API_KEYS,
    webhook: env.XIANBAO_WEBHOOK,
    sharedData: env.XIANBAO_SHARED_DATA && resolve(env.XIANBAO_SHARED_DATA),
    logLevel: env.LOG_LEVEL,
  };
}
