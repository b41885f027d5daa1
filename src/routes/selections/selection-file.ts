import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { storageError } from '../../engine/storage-error.js';
import { XianbaoError } from '../../model/errors.js';
import { savedSelectionSchema, type SavedSelection } from '../../model/api/selections.js';

const fileSchema = z.strictObject({ selections: z.array(savedSelectionSchema) });

/**
 * The selections in a file; none where there is no such file.
 *
 * @throws XianbaoError `invalid_configuration` where it cannot be read or has something else
 */
export function readSelectionFile(path: string): SavedSelection[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).selections;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const known = storageError(error, path);
    if (known instanceof XianbaoError) throw known;
    const message = `${path} is not a file of selections; restore it, or remove it and save them anew.`;
    throw new XianbaoError('invalid_configuration', message, { cause: error });
  }
}

/** Replaces the file as a whole: after a kill at any moment it has the old selections or the new ones. */
export function writeSelectionFile(path: string, selections: readonly SavedSelection[]): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ selections }, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    throw storageError(error, path);
  }
}
