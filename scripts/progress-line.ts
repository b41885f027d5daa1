import { clearLine, cursorTo } from 'node:readline';

export interface ProgressLine {
  show(count: number): void;
  clear(): void;
}

const PLAIN_EVERY_MS = 10_000;

/** Progress on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export function progressLine(verb: string): ProgressLine {
  const out = process.stderr;
  const began = Date.now();
  let last = began;
  return {
    show(count) {
      const rate = Math.round(count / Math.max(0.001, (Date.now() - began) / 1000));
      const text = `${count} reports ${verb}, ${rate} a second`;
      if (out.isTTY) {
        cursorTo(out, 0);
        out.write(text);
        clearLine(out, 1);
      } else if (Date.now() - last > PLAIN_EVERY_MS) {
        last = Date.now();
        out.write(`${text}\n`);
      }
    },
    clear() {
      if (!out.isTTY) return;
      cursorTo(out, 0);
      clearLine(out, 0);
    },
  };
}
