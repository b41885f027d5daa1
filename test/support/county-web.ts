import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../indexer/sources/config/source-schema.js';
import { parseSources } from '../../indexer/sources/config/sources-file.js';

/** The county web of the shared data, served by its own program on a free port. */
export interface CountyWeb<Description> {
  /** Where it is served: `http://127.0.0.1:PORT`. */
  base: string;
  /** Its sources.yml. */
  sources: Source[];
  /** Its site.json: what it holds. */
  description: Description;
  close(): void;
}

/** Serves the county web of a folder of shared data. */
export async function serveCountyWeb<Description>(
  sharedData: string,
): Promise<CountyWeb<Description>> {
  const folder = join(sharedData, 'site');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const yaml = read('sources.yml');
  const description = JSON.parse(read('site.json')) as Description;
  const server = spawn(process.execPath, [join(folder, 'server.mjs'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const base = line.toString().trim();
  const sources = parseSources(yaml.replaceAll('PORT', new URL(base).port), 'sources.yml');
  return { base, sources, description, close: () => void server.kill() };
}
