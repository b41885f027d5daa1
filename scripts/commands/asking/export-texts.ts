import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storageError } from '../../../src/engine/storage-error.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { tableText, type CellValue } from '../../../src/search/export/table-text.js';

/** Columns that stand in a text itself, or that a file needs to be named. */
const TEXT_COLUMNS = ['id', 'date', 'title', 'body'] as const;

/** What is known of each text, as columns of metadata.csv after the file's name. */
export const METADATA_COLUMNS = [
  ...(['id', 'date', 'title', 'county', 'countyName', 'countyNameEn', 'prefecture'] as const),
  ...(['province', 'channel', 'source', 'lang', 'url', 'publishedAt', 'eventDates'] as const),
  ...(['speakers', 'keywords', 'characters', 'occurrences', 'reprintOf', 'version'] as const),
  ...(['validFrom'] as const),
];

/** Columns of the reports that `writeTexts` takes. */
export const CORPUS_COLUMNS = [...METADATA_COLUMNS, 'body'] as const;

/**
 * Writes a folder as corpus tools read it: a text a file (the title, then a paragraph a line, UTF-8), and metadata.csv with
 * a row for each. The folder is there whole or not at all.
 *
 * @param rows with the values of `CORPUS_COLUMNS`
 * @param about what the corpus is, for its README.md
 * @returns the number of texts
 * @throws XianbaoError `invalid_parameter` where the folder has something in it, or cannot be made; `disk_full`
 */
export async function writeTexts(
  folder: string,
  rows: AsyncIterable<CellValue[]>,
  about: (texts: number) => string,
): Promise<number> {
  const part = `${folder.replace(/[/\\]+$/u, '')}.part`;
  try {
    await requireEmpty(folder);
    await rm(part, { recursive: true, force: true });
    await mkdir(join(part, 'texts'), { recursive: true });
    let texts = 0;
    async function* metadata(): AsyncGenerator<CellValue[]> {
      const names = new Set<string>();
      for await (const row of rows) {
        const file = fileName(row, names);
        await writeFile(join(part, 'texts', file), text(row));
        texts += 1;
        yield [`texts/${file}`, ...row.slice(0, METADATA_COLUMNS.length)];
      }
    }
    const table = tableText(['file', ...METADATA_COLUMNS], metadata(), { format: 'csv' });
    await pipeline(Readable.from(table), createWriteStream(join(part, 'metadata.csv')));
    await writeFile(join(part, 'README.md'), about(texts));
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
    return texts;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'EACCES', 'EEXIST', 'ENOTDIR', 'EROFS'].includes(code)) {
      throw storageError(error, folder);
    }
    const what = `${folder} cannot be written: ${message}`;
    throw new XianbaoError('invalid_parameter', what, { cause: error });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function requireEmpty(folder: string): Promise<void> {
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (held.length === 0) return;
  const message = `${folder} has something in it; name an empty folder, or one that does not exist.`;
  throw new XianbaoError('invalid_parameter', message);
}

function value(row: CellValue[], name: (typeof TEXT_COLUMNS)[number]): string {
  return String(row[CORPUS_COLUMNS.indexOf(name)]);
}

/** By day and id; ids that differ in their case alone have the same name on some disks, so one gets a number. */
function fileName(row: CellValue[], names: Set<string>): string {
  const name = `${value(row, 'date')}_${value(row, 'id')}`;
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (names.has(tried.toLowerCase())) continue;
    names.add(tried.toLowerCase());
    return `${tried}.txt`;
  }
}

function text(row: CellValue[]): string {
  return `${value(row, 'title')}\n${value(row, 'body')}\n`;
}
