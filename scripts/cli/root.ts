import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, above both the sources and what is built from them. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
export const SAMPLES = join(ROOT, 'samples');
export const VERSION = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
).version;
export const PAGE = join(ROOT, 'dist', 'web');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
