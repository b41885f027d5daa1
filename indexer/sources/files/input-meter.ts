import type { ReadStream } from 'node:fs';
import { listFiles } from './list-files.js';

/** How much of the files named has been read, in bytes as they stand on the disk. */
export class InputMeter {
  /** Of all files together; `undefined` until it is known, and for ever with standard input among them. */
  total: number | undefined;
  #ended = 0;
  #file: ReadStream | undefined;
  #isClosed = false;

  get read(): number {
    return this.#ended + (this.#file?.bytesRead ?? 0);
  }

  /** A file is about to be read. */
  begin(file: ReadStream): void {
    this.#file = file;
  }

  /** The file was read, or given up. */
  end(bytes: number): void {
    this.#file = undefined;
    this.#ended += bytes;
  }

  /** Adds up the files' sizes. A folder of a million takes a while: the reading need not wait for it. */
  async measure(paths: Iterable<string>): Promise<void> {
    let total = 0;
    for (const path of paths) {
      if (path === '-') return;
      for await (const entry of listFiles(path)) {
        if (this.#isClosed) return;
        if ('path' in entry) total += entry.bytes;
      }
    }
    this.total = total;
  }

  /** Stops measuring. */
  close(): void {
    this.#isClosed = true;
  }
}
