import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

/** A section begins where a number of eight bytes may. */
const ALIGNMENT = 8;
const MAGIC = 0x31534258; // XBS1

/** Raised when a section's meaning changes; files of another edition are made anew. */
const EDITION = 3;

/**
 * Writes sections of bytes to a new file and returns once the disk has them. Numbers are in the machine's own
 * order: the file is a cache of this machine.
 */
export function writeSections(path: string, sections: Uint8Array[]): void {
  const head = new Float64Array(2 + sections.length + 1);
  head[0] = MAGIC;
  head[1] = EDITION;
  let at = head.byteLength;
  const file = openSync(path, 'w', 0o600);
  try {
    for (const [i, section] of sections.entries()) {
      head[2 + i] = at;
      writeSync(file, section, 0, section.byteLength, at);
      at += Math.ceil(section.byteLength / ALIGNMENT) * ALIGNMENT;
    }
    head[2 + sections.length] = at;
    writeSync(file, new Uint8Array(head.buffer), 0, head.byteLength, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file of sections, read in part: what is read often stays in the machine's page cache, not in the heap. */
export class SectionFile {
  readonly #file: number;
  readonly #starts: Float64Array;

  /** @throws Error where the file is missing or of another edition */
  constructor(path: string, sections: number) {
    this.#file = openSync(path, 'r');
    const head = new Float64Array(2 + sections + 1);
    readSync(this.#file, new Uint8Array(head.buffer), 0, head.byteLength, 0);
    this.#starts = head.subarray(2);
    if (head[0] === MAGIC && head[1] === EDITION) return;
    this.close();
    throw new Error(`${path} is not a segment of texts that this version wrote`);
  }

  /** Bytes of a section, from an offset in it. */
  read(section: number, from: number, length: number): Buffer {
    // Of a small one, this is a part of a larger buffer, aligned as numbers have to be.
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < length) {
      const position = this.#starts[section]! + from + read;
      const more = readSync(this.#file, bytes, read, length - read, position);
      if (more === 0) throw new Error('A segment of texts is shorter than it says');
      read += more;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}
