import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the data directory. */
const PARTS = ['archive', 'engine', 'texts'] as const;
/** A database of the engine changes while it is measured; nobody needs it to the minute. */
const KEPT_MS = 60_000;

/** What the parts of a data directory occupy on the disk, in bytes. */
export type DiskUse = Record<(typeof PARTS)[number], number>;

export async function measureDiskUse(data: string): Promise<DiskUse> {
  const use: DiskUse = { archive: 0, engine: 0, texts: 0 };
  for (const part of PARTS) use[part] = await measureFolder(join(data, part));
  return use;
}

/** A function that measures a data directory at most once a minute. */
export function diskUseReader(data: string): () => Promise<DiskUse> {
  let measured: Promise<DiskUse> | undefined;
  let measuredAt = 0;
  return () => {
    const now = performance.now();
    if (measured === undefined || now - measuredAt > KEPT_MS) {
      measured = measureDiskUse(data);
      measuredAt = now;
    }
    return measured;
  };
}

/** File by file, each awaited: what else the process does goes on. What vanishes meanwhile occupies nothing. */
async function measureFolder(folder: string): Promise<number> {
  let bytes = 0;
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      bytes += entry.isDirectory() ? await measureFolder(path) : await measureFile(path);
    }
  } catch {
    // There is no such folder, or no longer.
  }
  return bytes;
}

async function measureFile(path: string): Promise<number> {
  try {
    // Databases have holes, which occupy nothing; a block is 512 bytes whatever the disk has.
    return (await lstat(path)).blocks * 512;
  } catch {
    return 0;
  }
}
