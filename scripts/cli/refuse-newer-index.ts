import type { Archive } from '../../indexer/archive/archive.js';
import { DOCUMENT_FORMAT } from '../../src/model/document.js';
import { XianbaoError } from '../../src/model/errors.js';

/** @throws XianbaoError `archive_newer` where a later program made the index that belongs to an archive */
export function refuseNewerIndex({ indexForm: { format } }: Archive): void {
  if (format <= DOCUMENT_FORMAT) return;
  throw new XianbaoError(
    'archive_newer',
    `The index has format ${format}, and this version of xianbao knows ${DOCUMENT_FORMAT}. Use the version that made it, or a later one; ` +
      'xianbao reindex makes one of this version.',
  );
}
