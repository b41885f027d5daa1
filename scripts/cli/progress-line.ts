import { clearLine, cursorTo } from 'node:readline';

export interface ProgressLine {
  /** `left`: how many are to come, where that is known. */
  show(count: number, left?: number): void;
  clear(): void;
}

const PLAIN_EVERY_MS = 10_000;

/** Progress on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export function progressLine(verb: string): ProgressLine {
  const out = process.stderr;
  const began = Date.now();
  let last = began;
  return {
    show(count, left) {
      const rate = count / Math.max(0.001, (Date.now() - began) / 1000);
      const rest = left === undefined ? '' : `, ${left} left, about ${span(left / rate)}`;
      const text = `${count} ${verb}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${rest}`;
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

function span(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
