import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, for the caller to remove. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'xianbao-test-'));
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
