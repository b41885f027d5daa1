import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { SegmentCache } from './segment-cache.js';

/** Sections begin at multiples of it: numbers are aligned, and a read of 2 KB or a smaller power of two stays within one block. */
const ALIGNMENT = 1 << 11;
const MAGIC = 0x31534258; // XBS1

/** Raised when a section's meaning changes; files of another edition are made anew. */
const EDITION = 4;

/**
 * Writes sections of bytes to a new file and returns once the disk has them. Numbers are in the machine's own
 * order: the file is a cache of this machine.
 */
export function writeSections(path: string, sections: Uint8Array[]): void {
  const head = new Float64Array(2 + sections.length + 1);
  head[0] = MAGIC;
  head[1] = EDITION;
  let at = alignedUp(head.byteLength);
  const file = openSync(path, 'w', 0o600);
  try {
    for (const [i, section] of sections.entries()) {
      head[2 + i] = at;
      writeSync(file, section, 0, section.byteLength, at);
      at += alignedUp(section.byteLength);
    }
    head[2 + sections.length] = at;
    writeSync(file, new Uint8Array(head.buffer), 0, head.byteLength, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function alignedUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/**
 * Bytes of a file that are read at once where a few of them are wanted. A search reads some hundred short pieces, and each
 * read of the file costs more than 16 KB do: with blocks in memory, the thread that searches had a third less to do.
 */
const BLOCK_BYTES = 1 << 14;

/** A file of sections, read in part; the blocks that are read most stay in the cache. */
export class SectionFile {
  readonly #file: number;
  readonly #starts: Float64Array;
  readonly #cache: SegmentCache;

  /** @throws Error where the file is missing or of another edition */
  constructor(path: string, sections: number, cache: SegmentCache) {
    this.#cache = cache;
    this.#file = openSync(path, 'r');
    const head = new Float64Array(2 + sections + 1);
    readSync(this.#file, new Uint8Array(head.buffer), 0, head.byteLength, 0);
    this.#starts = head.subarray(2);
    if (head[0] === MAGIC && head[1] === EDITION) return;
    this.close();
    throw new Error(`${path} is not a segment of texts that this version wrote`);
  }

  /** Bytes of a section, from an offset in it, for whoever holds them for long. */
  read(section: number, from: number, length: number): Buffer {
    return requireLength(this.#readAt(this.#starts[section]! + from, length), length);
  }

  /** The same for a moment: mostly a view of a block, which others see, too, and which stays in memory while it is held. */
  peek(section: number, from: number, length: number): Buffer {
    const start = this.#starts[section]! + from;
    const first = Math.floor(start / BLOCK_BYTES);
    const end = start + length - first * BLOCK_BYTES;
    if (end <= BLOCK_BYTES)
      return requireLength(this.#block(first).subarray(end - length, end), length);
    if (end > 2 * BLOCK_BYTES) return this.read(section, from, length);
    const bytes = Buffer.allocUnsafe(length);
    const before = this.#block(first).copy(bytes, 0, end - length);
    const after = this.#block(first + 1).copy(bytes, before, 0, length - before);
    return requireLength(bytes.subarray(0, before + after), length);
  }

  /** Reads a section from its beginning until a buffer is full. */
  fill(section: number, target: Buffer): void {
    const read = this.#readTo(target, this.#starts[section]!);
    requireLength(target.subarray(0, read), target.length);
  }

  close(): void {
    closeSync(this.#file);
  }

  #block(number: number): Buffer {
    return this.#cache.get(`block ${number}`, () => {
      const value = this.#readAt(number * BLOCK_BYTES, BLOCK_BYTES);
      return { value, bytes: value.byteLength };
    });
  }

  /** Fewer bytes where the file ends before. */
  #readAt(position: number, length: number): Buffer {
    // Of a small one, this is a part of a larger buffer, aligned as numbers have to be.
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, this.#readTo(bytes, position));
  }

  /** Returns how many bytes it has read: fewer than there is room for where the file ends before. */
  #readTo(target: Buffer, position: number): number {
    let read = 0;
    while (read < target.length) {
      const more = readSync(this.#file, target, read, target.length - read, position + read);
      if (more === 0) break;
      read += more;
    }
    return read;
  }
}

function requireLength(bytes: Buffer, length: number): Buffer {
  if (bytes.length < length) throw new Error('A segment of texts is shorter than it says');
  return bytes;
}
