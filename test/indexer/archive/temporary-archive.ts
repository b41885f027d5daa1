import { Archive } from '../../../indexer/archive/archive.js';
import type { NewVersion } from '../../../indexer/archive/tables/version.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

/** An archive in a data directory of its own; `remove` closes it and removes the directory. */
export async function temporaryArchive(): Promise<{
  archive: Archive;
  data: string;
  remove: () => Promise<void>;
}> {
  const data = await temporaryFolder();
  const archive = Archive.open(data);
  const remove = async () => {
    archive.close();
    await removeFolder(data);
  };
  return { archive, data, remove };
}

/** The origin of a crawled page, but for its address and bytes. */
export const ORIGIN = { kind: 'page', source: 'county-gov', input: 'page', defaults: {} } as const;

/** A version of a crawled page, whose bytes are kept. */
export function versionFrom(archive: Archive, changes: Partial<NewVersion> = {}): NewVersion {
  const page = archive.pages.keep(Buffer.from(`<p>${changes.textHash ?? 'text'}</p>`));
  return {
    id: 'a',
    origin: { ...ORIGIN, url: 'https://county.test/a.html', page },
    date: '2023-01-14',
    county: '441224',
    textHash: 'text',
    hash: 'hash',
    validFrom: 1_000,
    ...changes,
  };
}
