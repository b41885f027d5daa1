import { Archive } from '../../../indexer/archive/archive.js';
import { DOCUMENT_FORMAT } from '../../../src/model/document.js';
import type { Config } from '../../../src/config.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { XianbaoError } from '../../../src/model/errors.js';

/** @throws XianbaoError `archive_newer` where a later program made the index that belongs to an archive */
export function refuseNewerIndex({ indexForm: { format } }: Archive): void {
  if (format <= DOCUMENT_FORMAT) return;
  throw new XianbaoError(
    'archive_newer',
    `The index has format ${format}, and this version of xianbao knows ${DOCUMENT_FORMAT}. Use the version that made it, or a later one; ` +
      'xianbao reindex makes one of this version.',
  );
}

/**
 * An index of a later program would be counted wrongly. One whose archive is damaged can still be searched.
 *
 * @throws XianbaoError `archive_newer`
 */
export function refuseNewerData(data: string, onUnreadable: (error: unknown) => void): void {
  let archive: Archive | undefined;
  try {
    archive = Archive.open(data, { readonly: true });
    refuseNewerIndex(archive);
  } catch (error) {
    if (error instanceof XianbaoError && error.code === 'archive_newer') throw error;
    onUnreadable(error);
  } finally {
    archive?.close();
  }
}

/**
 * The engine of an index that this program can read.
 *
 * @throws XianbaoError `archive_newer`, and what `openEngine` throws
 */
export function openReadableIndex(config: Config): Promise<Engine> {
  // Where the archive is on another machine, its gateway tells.
  refuseNewerData(config.data, () => {});
  return openEngine(config);
}
