import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../../engine/replace-file.js';
import { storageError } from '../../engine/storage-error.js';
import { XianbaoError } from '../../model/errors.js';
import { savedSelectionSchema, type SavedSelection } from '../../model/api/counting/selections.js';

const fileSchema = z.strictObject({ selections: z.array(savedSelectionSchema) });

/** Read in some milliseconds, in which nobody else is answered. */
const MAX_FILE_BYTES = 2 << 20;

/**
 * The selections in a file; none where there is no such file.
 *
 * @throws XianbaoError `invalid_configuration` where it cannot be read, is too large or has something else
 */
export function readSelectionFile(path: string): SavedSelection[] {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) throw new Error('The file is too large.');
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).selections;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const known = storageError(error, path);
    if (known instanceof XianbaoError) throw known;
    const message = `${path} is not a file of selections; restore it, or remove it and save them anew.`;
    throw new XianbaoError('invalid_configuration', message, { cause: error });
  }
}

/**
 * Replaces the file as a whole: after a kill at any moment it has the old selections or the new ones.
 *
 * @throws XianbaoError `invalid_parameter` where they are too large together; what `storageError` says
 */
export function writeSelectionFile(path: string, selections: readonly SavedSelection[]): void {
  const text = `${JSON.stringify({ selections }, null, 2)}\n`;
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    const message = `All selections together have at most ${MAX_FILE_BYTES >> 20} MB; remove some first.`;
    throw new XianbaoError('invalid_parameter', message);
  }
  try {
    replaceFile(path, text);
  } catch (error) {
    throw storageError(error, path);
  }
}

/** By which a change of the file is seen, whoever wrote it. */
export function selectionFileState(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
