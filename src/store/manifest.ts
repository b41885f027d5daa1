import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { replaceFile } from '../engine/replace-file.js';

/** Raised when what is stored of a report changes its meaning; a store of another edition is made anew. */
const EDITION = 4;

const manifestSchema = z.object({
  edition: z.literal(EDITION),
  /** The state of the index that the texts are those of; `null` while they are of none. */
  generation: z.string().nullable(),
  /**
   * The last change that the texts have of each index that they are from, one on each server, by the instant in which
   * the index was made.
   */
  revisions: z.record(z.string(), z.number()),
  /** Files of segments, the oldest first: of a key that stands in several, the last holds. */
  segments: z.array(z.string().regex(/^[0-9]+\.seg$/u)),
});

/** What a store of texts consists of. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of a store that has nothing yet. */
export function emptyManifest(): Manifest {
  return { edition: EDITION, generation: null, revisions: {}, segments: [] };
}

/** The manifest in a file; `undefined` where there is none that this version wrote: then the store is made anew. */
export function readManifest(path: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces the manifest: after a kill at any moment the file has the old one or the new one. */
export function writeManifest(path: string, manifest: Manifest): void {
  replaceFile(path, JSON.stringify(manifest));
}
