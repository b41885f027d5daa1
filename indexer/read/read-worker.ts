import { workerData } from 'node:worker_threads';
import { loadWeights, segmenterWith } from '../../src/model/text/segmenter.js';
import type { Defaults } from '../extract/extract-reports.js';
import { readItem } from './read-item.js';
import type { RawItem } from '../sources/files/raw-item.js';

/** What a worker thread is given. */
export interface ReadTask {
  item: RawItem;
  defaults: Defaults;
}

// Tinypool hands on what its pool was given after data of its own.
const [, words] = workerData as [unknown, string[]];
// Before anything is cut: the dictionary is then read once.
loadWeights();
const segmenter = segmenterWith(words);

/** The worker's work. Tinypool calls the default export of its file. */
// oxlint-disable-next-line import/no-default-export
export default function read({ item, defaults }: ReadTask): ReturnType<typeof readItem> {
  return readItem(
    'bytes' in item ? { ...item, bytes: asBuffer(item.bytes) } : item,
    defaults,
    segmenter,
  );
}

/** Bytes arrive as plain arrays: a Buffer does not keep its kind on the way. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
