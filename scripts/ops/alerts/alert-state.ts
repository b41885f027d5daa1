import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { storageError } from '../../../src/engine/storage-error.js';
import { digest } from '../../../src/model/ids.js';
import type { Alert } from './alerts-file.js';

const alertStateSchema = z.object({
  /** Of what is searched for: an alert that asks for something else begins anew. */
  search: z.string(),
  /** When its last run began, in milliseconds since the epoch. */
  ranAt: z.number(),
  /** Keys of versions that were told already, with the times at which they were met. */
  told: z.record(z.string(), z.number()),
});
const stateSchema = z.record(z.string(), alertStateSchema);

/** What an alert told before. */
export type AlertState = z.infer<typeof alertStateSchema>;
/** The same of all alerts, by their ids. */
export type AlertStates = z.infer<typeof stateSchema>;

/** What was told before; nothing where the file is missing or damaged: then all alerts begin anew. */
export function readStates(path: string): AlertStates {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** @throws XianbaoError what `storageError` says where it cannot be written */
export function writeStates(path: string, states: AlertStates): void {
  try {
    writeFileSync(`${path}.part`, JSON.stringify(states));
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw storageError(error, path);
  }
}

/** A name of what an alert searches for, wherever it tells it. */
export function searchDigest({ id: _, name: __, webhook: ___, ...search }: Alert): string {
  return digest(JSON.stringify(search));
}
