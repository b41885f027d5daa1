import { config as readDotenv } from 'dotenv';
import { resolve } from 'node:path';
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
    logLevel: env.LOG_LEVEL,
  };
}
