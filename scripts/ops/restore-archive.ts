import {
  createReadStream,
  createWriteStream,
  existsSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Archive } from '../../indexer/archive/archive.js';
import { archiveError, corrupt } from '../../indexer/archive/archive-error.js';
import { makeFolder } from '../../src/engine/make-folder.js';
import { XianbaoError } from '../../src/model/errors.js';

export interface Restored {
  /** Versions of reports in the archive now. */
  versions: number;
  /** Where the archive before is kept, if there was one. */
  kept: string | null;
}

/**
 * Puts a backup in the place of a data directory's archive. The backup is unpacked beside it and read
 * whole first; nothing changes unless it is sound. What the search index has is forgotten: every
 * version is to be brought there again. The caller holds the run lock.
 *
 * @throws XianbaoError `invalid_parameter` where the file is missing or no backup, or where reports would
 *   be replaced unasked; `archive_corrupt`, `archive_newer`, `disk_full`
 */
export async function restoreArchive(
  data: string,
  file: string,
  { force }: { force: boolean },
): Promise<Restored> {
  const target = join(data, 'archive', 'archive.sqlite');
  if (!force && !isEmpty(data, target)) {
    const message = `${target} holds reports already. --force replaces it and keeps it beside the new one.`;
    throw new XianbaoError('invalid_parameter', message);
  }
  const draft = join(data, 'restoring');
  rmSync(draft, { recursive: true, force: true });
  try {
    const unpacked = join(draft, 'archive', 'archive.sqlite');
    makeFolder(dirname(unpacked));
    await unpack(file, unpacked);
    if (statSync(unpacked).size === 0) throw noBackup(file);
    const versions = prepare(draft, file);
    makeFolder(dirname(target));
    const kept = setAside(target);
    renameSync(unpacked, target);
    return { versions, kept };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isEmpty(data: string, target: string): boolean {
  if (!existsSync(target)) return true;
  let archive: Archive | undefined;
  try {
    archive = Archive.open(data, { readonly: true });
    return archive.pages.count() === 0 && archive.addresses.count() === 0;
  } catch (error) {
    // What is damaged may still hold what nobody else has.
    if (error instanceof XianbaoError && error.code === 'archive_corrupt') return false;
    throw error;
  } finally {
    archive?.close();
  }
}

async function unpack(file: string, to: string): Promise<void> {
  try {
    const unpacking = (await isGzipped(file)) ? [createGunzip()] : [];
    await pipeline([createReadStream(file), ...unpacking, createWriteStream(to)]);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw corrupt(file, (error as Error).message, error);
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      const message = `${file} cannot be read: ${(error as Error).message}`;
      throw new XianbaoError('invalid_parameter', message, { cause: error });
    }
    throw archiveError(error, to);
  }
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
}

/** Reads the backup whole, and lets it forget what an index has. Gives the number of versions. */
function prepare(draft: string, file: string): number {
  refuseUnsound(draft, file);
  const archive = Archive.open(draft);
  try {
    archive.versions.markAllPending();
    return archive.versions.count();
  } finally {
    archive.close();
  }
}

function refuseUnsound(draft: string, file: string): void {
  let archive: Archive;
  try {
    archive = Archive.open(draft, { readonly: true });
  } catch (error) {
    if (!(error instanceof XianbaoError) || error.code !== 'archive_corrupt') throw error;
    throw new XianbaoError('archive_corrupt', `${file} is no sound backup; take another one.`, {
      cause: error,
    });
  }
  try {
    if (archive.database.memory) {
      throw noBackup(file);
    }
    const problems = archive.check();
    if (problems.length === 0) return;
    const shown = problems.slice(0, 3).join('; ');
    throw new XianbaoError('archive_corrupt', `${file} is damaged; take another backup: ${shown}`);
  } finally {
    archive.close();
  }
}

function noBackup(file: string): XianbaoError {
  const message = `${file} is no backup of an archive of xianbao.`;
  return new XianbaoError('invalid_parameter', message);
}

/** Renames an archive and what belongs to it. */
function setAside(target: string): string | null {
  if (!existsSync(target)) return null;
  const time = new Date().toISOString().replace(/[:.]/gu, '-');
  const kept = join(dirname(target), `archive.replaced-${time}.sqlite`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(target + suffix)) renameSync(target + suffix, kept + suffix);
  }
  return kept;
}
