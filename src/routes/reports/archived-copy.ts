import type { Logger } from 'pino';
import type { ArchivedCopy } from '../../model/api/reports/report.js';
import type { Originals } from '../../model/original-page.js';

/** What a report's answer says of its archived page; `null` where there is none. */
export type FindCopy = (id: string, version: number) => Promise<ArchivedCopy | null>;

/** An archive that cannot be read is logged, and its reports are shown all the same. */
export function copyFinder(originals: Originals | undefined, log: Logger): FindCopy {
  return async (id, version) => {
    try {
      const found = await originals?.find(id, version);
      if (found === undefined) return null;
      const { url, retrievedAt, sha256 } = found;
      return { url, retrievedAt: new Date(retrievedAt).toISOString(), sha256 };
    } catch (err) {
      log.warn({ err }, 'the archive could not be asked for a page');
      return null;
    }
  };
}
