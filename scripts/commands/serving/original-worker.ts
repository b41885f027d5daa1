import { Archive } from '../../../indexer/archive/archive.js';
import { findOriginal, readOriginal } from '../../../indexer/archive/original-page.js';
import { XianbaoError, type ErrorCode } from '../../../src/model/errors.js';
import type { OriginalForm, OriginalHead, OriginalPage } from '../../../src/model/original-page.js';

/** Which version's page is asked for: whether there is one, or, in a form, all of it. */
export interface OriginalTask {
  data: string;
  id: string;
  version: number;
  form?: OriginalForm;
}

/** An error loses its code on its way from a thread. */
export interface OriginalReply {
  found?: OriginalHead | OriginalPage | undefined;
  problem?: { code: ErrorCode; message: string };
}

/**
 * Reads the archive beside whoever writes it. It is opened for each question, so that one that was restored is seen.
 */
export function answer({ data, id, version, form }: OriginalTask): OriginalReply {
  let archive: Archive | undefined;
  try {
    archive = Archive.open(data, { readonly: true });
    const found =
      form === undefined
        ? findOriginal(archive, id, version)
        : readOriginal(archive, id, version, form);
    return { found };
  } catch (error) {
    if (!(error instanceof XianbaoError)) throw error;
    return { problem: { code: error.code, message: error.message } };
  } finally {
    archive?.close();
  }
}
