import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { describeProgress, type RunProgress } from './describe-progress.js';

/** How often a line is written, in milliseconds. */
const EVERY_MS = { terminal: 1_000, plain: 10_000 };
/** A terminal that does not tell its width. */
const USUAL_COLUMNS = 80;

/** Progress on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export class ProgressLine {
  readonly #out: WriteStream;
  readonly #timer: NodeJS.Timeout;
  #read: (() => Promise<RunProgress>) | undefined;
  #step = '';
  #began = performance.now();
  #isDrawing = false;
  #isClosed = false;

  constructor(out: WriteStream = process.stderr, everyMs = EVERY_MS) {
    this.#out = out;
    const pause = out.isTTY ? everyMs.terminal : everyMs.plain;
    this.#timer = setInterval(() => void this.draw(), pause);
    this.#timer.unref();
  }

  /** Shows from now on what the function tells. */
  follow(read: () => Promise<RunProgress>): void {
    this.#read = read;
    this.#began = performance.now();
  }

  /** Shows what is being done, where nothing tells how far it has come. */
  showStep(step: string): void {
    this.#read = undefined;
    this.#step = step;
  }

  /** Writes the line as it is now. */
  async draw(): Promise<void> {
    if (this.#isDrawing || this.#isClosed) return;
    this.#isDrawing = true;
    try {
      const line = await this.#describe();
      if (!this.#isClosed && line !== '') this.#write(line);
    } catch {
      // The engine does not answer: the run itself finds out, and says it better.
    } finally {
      this.#isDrawing = false;
    }
  }

  /** Makes room for another line. */
  clear(): void {
    if (!this.#out.isTTY) return;
    cursorTo(this.#out, 0);
    clearLine(this.#out, 0);
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.clear();
  }

  async #describe(): Promise<string> {
    const read = this.#read;
    if (read === undefined) return this.#step;
    const progress = await read();
    return describeProgress(progress, (performance.now() - this.#began) / 1000);
  }

  #write(line: string): void {
    if (!this.#out.isTTY) {
      this.#out.write(`${line}\n`);
      return;
    }
    cursorTo(this.#out, 0);
    // A line that wraps would not be written over.
    this.#out.write(line.slice(0, (this.#out.columns || USUAL_COLUMNS) - 1));
    clearLine(this.#out, 1);
  }
}
