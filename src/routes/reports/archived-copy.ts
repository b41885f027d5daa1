import type { Response } from 'express';
import type { Logger } from 'pino';
import type { ArchivedCopy } from '../../model/api/reports/report.js';
import { ClientGone } from '../../model/errors.js';
import type { Originals } from '../../model/original-page.js';

/** A copy is found in a few milliseconds, half a second where the archive's thread has to begin: no report waits longer. */
const FIND_MS = 1_000;

/** Finds a version's archived page: `null` where there is none, `undefined` where the archive did not tell. */
export type FindCopy = (id: string, version: number) => Promise<ArchivedCopy | null | undefined>;

/**
 * An archive that cannot be read, or not in time, is logged, and its reports are shown all the same.
 *
 * @param limitMs how long it may take
 * @throws ClientGone
 */
export function copyFinder(
  originals: Originals | undefined,
  log: Logger,
  limitMs = FIND_MS,
): FindCopy {
  return async (id, version) => {
    if (originals === undefined) return null;
    try {
      const found = await waitFor(originals.find(id, version), limitMs);
      if (found === undefined) return null;
      const { url, retrievedAt, sha256 } = found;
      return { url, retrievedAt: new Date(retrievedAt).toISOString(), sha256 };
    } catch (err) {
      if (err instanceof ClientGone) throw err;
      log.warn({ err }, 'the archive could not be asked for a page');
      return undefined;
    }
  };
}

/**
 * What an answer says of a version's archived page. Where the archive did not tell, that is `null`, too, but the answer
 * loses its validator: the next one may know.
 */
export async function answerCopy(
  response: Response,
  findCopy: FindCopy,
  { id, version }: { id: string; version: number },
): Promise<ArchivedCopy | null> {
  const copy = await findCopy(id, version);
  if (copy === undefined) response.removeHeader('ETag');
  return copy ?? null;
}

async function waitFor<T>(asking: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not answer in ${limitMs} ms.`)), limitMs);
  });
  return Promise.race([asking, late]).finally(() => clearTimeout(timer));
}
