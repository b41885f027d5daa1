import { CsvError, parse as parseCsv } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeText } from '../markup/charset.js';
import { MAX_JSON_DEPTH } from '../markup/markup-limits.js';
import { isJsonTooDeep } from '../markup/nesting.js';
import { isTableHead, nameFields, nameRow, type ColumnMap } from './columns.js';
import type { InputMeter } from './input-meter.js';
import { splitLines } from './lines.js';
import { listFiles, type InputFile } from './list-files.js';
import { brokenItem, type Origin, type RawItem } from './raw-item.js';

/** The most bytes of one row or page. A character of Chinese takes three. */
const MAX_BYTES = 8 << 20;

/** The most bytes of a standard input's first line by which its kind is told. */
const MAX_HEAD_BYTES = 65_536;
const NO_COLUMNS: ColumnMap = new Map();

/** What is read beside the paths. */
export interface ReadFilesOptions {
  standardInput?: Readable;
  /** The fields that columns of other names hold. */
  columns?: ColumnMap;
  /** Told how far the files have been read. */
  meter?: InputMeter;
}

/** Reads files, folders of them, `.gz` of them and `-` (JSONL or CSV on standard input), item by item. */
export async function* readItems(
  paths: Iterable<string>,
  { standardInput = process.stdin, columns = NO_COLUMNS, meter }: ReadFilesOptions = {},
): AsyncGenerator<RawItem> {
  for (const path of paths) {
    const items = path === '-' ? readInput(standardInput, columns) : readPath(path, columns, meter);
    for await (const item of items) {
      const isMapped = item.kind === 'row' && columns.size > 0;
      yield isMapped ? { ...item, row: nameRow(item.row, columns) } : item;
    }
  }
}

async function* readPath(
  path: string,
  columns: ColumnMap,
  meter?: InputMeter,
): AsyncGenerator<RawItem> {
  for await (const entry of listFiles(path)) {
    if ('path' in entry) yield* readFile(entry, columns, meter);
    else yield entry;
  }
}

/** JSONL, or CSV where the first line names the columns of a table. */
async function* readInput(input: Readable, columns: ColumnMap): AsyncGenerator<RawItem> {
  const chunks = (input as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < MAX_HEAD_BYTES && !head.includes(0x0a)) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, Buffer.from(next.value)]);
  }
  const rest = { [Symbol.asyncIterator]: () => chunks };
  const whole = Readable.from(
    (async function* () {
      yield head;
      yield* rest;
    })(),
  );
  const [line = ''] = decodeStart(head).split('\n', 1);
  yield* isTableHead(line, columns) ? readCsvRows(whole, '-', columns) : readRows(whole, '-');
}

async function* readFile(
  { path, kind, bytes: size }: InputFile,
  columns: ColumnMap,
  meter?: InputMeter,
): AsyncGenerator<RawItem> {
  const origin = { file: path };
  const file = createReadStream(path);
  meter?.begin(file);
  try {
    const bytes = path.endsWith('.gz') ? unzip(file) : file;
    if (kind === 'jsonl') yield* readRows(bytes, path);
    else if (kind === 'csv') yield* readCsvRows(bytes, path, columns);
    else yield* readWhole(bytes, origin, kind);
  } catch (error) {
    yield brokenItem(origin, 'file_unreadable', (error as Error).message);
  } finally {
    meter?.end(size);
  }
}

function unzip(file: Readable): Readable {
  const unzipped = createGunzip();
  file.once('error', (error) => unzipped.destroy(error));
  return file.pipe(unzipped);
}

async function* readRows(bytes: Readable, file: string): AsyncGenerator<RawItem> {
  for await (const line of splitLines(bytes, MAX_BYTES)) {
    const origin = { file, line: line.number };
    if (line.bytes === undefined) {
      yield brokenItem(origin, 'too_large', `The line is longer than ${MAX_BYTES >> 20} MiB.`);
      continue;
    }
    let text: string;
    try {
      text = decodeText(line.bytes, ['utf-8']).trim();
    } catch {
      yield brokenItem(origin, 'not_text', 'The line is not UTF-8 text.');
      continue;
    }
    if (text !== '') yield parseRow(text, origin);
  }
}

function parseRow(text: string, origin: Origin): RawItem {
  if (isJsonTooDeep(text)) {
    const message = `The line is nested deeper than ${MAX_JSON_DEPTH} objects or lists.`;
    return brokenItem(origin, 'broken_line', message);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'row', origin, row: value as Record<string, unknown> };
    }
    return brokenItem(origin, 'broken_line', 'The line is not a JSON object.');
  } catch (error) {
    return brokenItem(origin, 'broken_line', `The line is not JSON: ${(error as Error).message}`);
  }
}

async function* readCsvRows(
  bytes: Readable,
  file: string,
  columns: ColumnMap,
): AsyncGenerator<RawItem> {
  const parser = parseCsv({
    columns: (names: string[]) =>
      nameFields(
        names.map((name) => name.trim()),
        columns,
      ),
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: MAX_BYTES,
  });
  const text = Readable.from(decodeChunks(bytes));
  // A pipe does not pass errors on.
  text.once('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRow>) {
      line = info.lines;
      // An empty cell is a field that was not given.
      const given = Object.entries(record).filter(([, value]) => value !== '');
      yield { kind: 'row', origin: { file, line }, row: Object.fromEntries(given) };
    }
  } catch (error) {
    const { message, lines, code } = error as NodeJS.ErrnoException & { lines?: number };
    const origin = { file, line: lines ?? line };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      const reason = 'From about here on it is neither UTF-8 nor GB 18030. The rest was not read.';
      yield brokenItem(origin, 'not_text', reason);
      return;
    }
    if (!(error instanceof CsvError)) throw error;
    yield brokenItem(origin, 'broken_line', `${message} The rest was not read.`);
  }
}

interface CsvRow {
  record: Record<string, string>;
  info: { lines: number };
}

/** The beginning of a text in UTF-8 or GBK, without a byte order mark. */
function decodeStart(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Spreadsheets in China save GBK: what is not UTF-8 from its first chunk on is taken for that. */
async function* decodeChunks(bytes: Readable): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (decoder === undefined) {
      const start = new TextDecoder('utf-8', { fatal: true });
      try {
        start.decode(chunk, { stream: true });
        decoder = new TextDecoder('utf-8', { fatal: true });
      } catch {
        decoder = new TextDecoder('gb18030', { fatal: true });
      }
    }
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

async function* readWhole(
  bytes: Readable,
  origin: Origin,
  kind: 'page' | 'text',
): AsyncGenerator<RawItem> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BYTES) {
      yield brokenItem(origin, 'too_large', `The file is larger than ${MAX_BYTES >> 20} MiB.`);
      return;
    }
    parts.push(part);
  }
  yield { kind, origin, bytes: Buffer.concat(parts) };
}
