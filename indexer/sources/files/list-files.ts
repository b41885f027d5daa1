import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { brokenItem, type RawItem } from './raw-item.js';

export interface InputFile {
  path: string;
  kind: 'jsonl' | 'csv' | 'page' | 'text';
  /** Its size on the disk: of a `.gz`, as it is packed. */
  bytes: number;
}

const KINDS: Record<string, InputFile['kind']> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.html': 'page',
  '.htm': 'page',
  '.shtml': 'page',
  '.txt': 'text',
};

/** Lists a file, or all that a folder holds which can be read, in the order of names; broken items for what cannot. */
export function listFiles(path: string): AsyncGenerator<InputFile | RawItem> {
  return listPath(path, new Map());
}

/**
 * @param folders those listed so far, with their paths, by what tells one from all others; empty where the path is
 *   the one that was named
 */
async function* listPath(
  path: string,
  folders: Map<string, string>,
): AsyncGenerator<InputFile | RawItem> {
  const origin = { file: path };
  const named = folders.size === 0;
  let info: Stats;
  try {
    info = await stat(path);
    if (info.isDirectory()) {
      // Symbolic links may lead back, or by ever more paths to one folder: each is read once.
      const before = folders.get(folderKey(info));
      if (before !== undefined) {
        const message = `It is the same folder as ${before}, whose files are not read twice.`;
        yield brokenItem(origin, 'file_unreadable', message);
        return;
      }
      folders.set(folderKey(info), path);
      const names = await readdir(path);
      for (const name of names.toSorted()) {
        if (!name.startsWith('.')) yield* listPath(join(path, name), folders);
      }
      return;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    yield brokenItem(origin, code === 'ENOENT' ? 'file_missing' : 'file_unreadable', message);
    return;
  }
  const kind = fileKind(path);
  if (kind === undefined) {
    // In a folder other files may lie about (README.md); one that was named was meant.
    if (named)
      yield brokenItem(origin, 'unknown_kind', 'Use .jsonl, .csv, .html or .txt, or .gz of these.');
    return;
  }
  if (!info.isFile()) {
    // A FIFO keeps its reader waiting, a device may never end.
    const message = `It is ${describeKind(info)}, not a file; pipe its content to - instead.`;
    yield brokenItem(origin, 'file_unreadable', message);
    return;
  }
  yield { path, kind, bytes: info.size };
}

function folderKey({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function describeKind(info: Stats): string {
  if (info.isFIFO()) return 'a FIFO';
  return info.isSocket() ? 'a socket' : 'a device';
}

function fileKind(path: string): InputFile['kind'] | undefined {
  const plain = path.endsWith('.gz') ? basename(path, '.gz') : path;
  return KINDS[extname(plain).toLowerCase()];
}
