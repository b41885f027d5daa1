import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readRobots } from '../../../indexer/fetch/robots/robots-rules.js';
import { readItem } from '../../../indexer/read/read-item.js';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { readFeed } from '../../../indexer/sources/discover/feed.js';
import { readSitemap } from '../../../indexer/sources/discover/sitemap.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { RawItem } from '../../../indexer/sources/files/raw-item.js';
import { readListPage } from '../../../indexer/sources/list/list-page.js';
import { decodePage, TextDecodingError } from '../../../indexer/sources/markup/charset.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';

const ADDRESS = 'http://www.county.example/news/index.html';

/** Whatever reads what strangers write. Errors that are foreseen are answers; all others are crashes. */
export const PARSERS: Record<string, (bytes: Buffer) => unknown> = {
  query: (bytes) => compileQuery(bytes.toString('utf8'), 'exact'),
  'ranked query': (bytes) => compileQuery(bytes.toString('utf8'), 'relevance'),
  jsonl: (bytes) => readRows(bytes),
  csv: (bytes) => readTable(bytes),
  page: (bytes) => readPage(bytes),
  text: (bytes) => readItem({ kind: 'text', origin: { file: 'fuzz.txt' }, bytes }, {}),
  list: (bytes) => readListPage(bytes, ADDRESS, {}),
  feed: (bytes) => readFeed(bytes, ADDRESS, 'Asia/Shanghai'),
  sitemap: (bytes) => readSitemap(bytes, ADDRESS),
  robots: (bytes) => readRobots(new URL('/robots.txt', ADDRESS), bytes, 'xianbao'),
  sources: (bytes) => parseSources(bytes.toString('utf8'), 'sources.yml'),
  charset: (bytes) => decodePage(bytes),
};

function readPage(bytes: Buffer): void {
  const item = { kind: 'page', origin: { file: 'fuzz.html' }, bytes } as const;
  for (const result of readItem(item, { url: ADDRESS })) {
    if ('failure' in result && result.failure.code === 'read_failed')
      throw new Error(result.failure.message);
  }
}

function readRows(bytes: Buffer): Promise<void> {
  return readAll(readItems(['-'], { standardInput: Readable.from([bytes]) }));
}

/** What is CSV is told by a file's name. */
const TABLE = join(tmpdir(), `xianbao-fuzz-${process.pid}.csv`);

function readTable(bytes: Buffer): Promise<void> {
  writeFileSync(TABLE, bytes);
  return readAll(readItems([TABLE]));
}

async function readAll(items: AsyncIterable<RawItem>): Promise<void> {
  for await (const item of items) {
    for (const result of readItem(item, {})) {
      if ('failure' in result && result.failure.code === 'read_failed')
        throw new Error(result.failure.message);
    }
  }
}

/** Whether an error says what is wrong with the input, and is no error of the program. */
export function isForeseen(error: unknown): boolean {
  return error instanceof XianbaoError || error instanceof TextDecodingError;
}
