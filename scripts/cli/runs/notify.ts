import { request } from 'undici';
import type { SourceCoverage } from '../../../indexer/archive/tables/coverage.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { isSilent } from '../../../src/model/source-silence.js';
import { printError } from '../terminal/terminal.js';

/** For everything: name, connection, answer. */
const TIMEOUT_MS = 10_000;

interface Told {
  run: string;
  failed: number;
  silent: string[];
}

/**
 * Tells an operator's webhook of a run that had failures, or of sources that went silent. It is a
 * courtesy: a webhook that does not answer is told on standard error and changes nothing.
 */
export async function notify(
  webhook: string | undefined,
  command: string,
  summary: Told,
): Promise<void> {
  if (webhook === undefined || (summary.failed === 0 && summary.silent.length === 0)) return;
  await post(webhook, { command, ...summary });
}

/**
 * Does a command's work; where it throws, the webhook is told why before the error goes on. That
 * another run is at work is no news.
 */
export async function notifyOnError<T>(
  webhook: string | undefined,
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof XianbaoError ? error.code : 'internal';
    if (webhook !== undefined && code !== 'locked') {
      const { message } = error as Error;
      await post(webhook, { command, failed: 1, silent: [], error: { code, message } });
    }
    throw error;
  }
}

/** Ids of sources that bring nothing for much longer than they usually do. */
export function silentSources(
  coverage: Pick<SourceCoverage, 'source' | 'silentDays' | 'usualDays'>[],
  sources: Pick<Source, 'id'>[],
): string[] {
  const crawled = new Set(sources.map(({ id }) => id));
  return coverage
    .filter((source) => crawled.has(source.source) && isSilent(source))
    .map(({ source }) => source);
}

/** Sends JSON to a webhook; throws where it does not take it within ten seconds. */
export async function postJson(webhook: string, content: object): Promise<void> {
  const { statusCode, body } = await request(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await body.dump();
  if (statusCode >= 300) throw new Error(`The webhook answered ${statusCode}`);
}

async function post(webhook: string, content: object): Promise<void> {
  try {
    await postJson(webhook, content);
  } catch (error) {
    printError(`XIANBAO_WEBHOOK: the run could not be told: ${(error as Error).message}`);
  }
}
