import { StringDecoder } from 'node:string_decoder';
import { Transform } from 'node:stream';

/**
 * What a terminal, or whoever reads one, may take for more than a character: C0 with line feed and escape, DEL, C1,
 * marks and overrides of direction, separators of lines, halves of a pair.
 */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/gu;

/**
 * A text as one line that does nothing to a terminal: each control character is written as `\u001b`. JSON stays the
 * same JSON, for that is how it writes them itself.
 */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for a text of lines, which stay lines. */
export function escapeLines(text: string): string {
  return text
    .split(/(\r?\n)/u)
    .map((part) => (/^\r?\n$/u.test(part) ? part : escapeControls(part)))
    .join('');
}

/** Prints a line on standard output. */
export function printLine(line: string): void {
  console.log(escapeControls(line));
}

/** Prints a value on standard output, as JSON on one line. */
export function printJson(value: unknown): void {
  console.log(escapeControls(JSON.stringify(value)));
}

/** Prints a line on standard error. */
export function printError(line: string): void {
  console.error(escapeControls(line));
}

/** Escapes lines of UTF-8 that are on their way to a terminal. */
export function escapingStream(): Transform {
  const decoder = new StringDecoder('utf8');
  return new Transform({
    transform: (chunk: Buffer, _, done) => done(null, escapeLines(decoder.write(chunk))),
    flush: (done) => done(null, escapeLines(decoder.end())),
  });
}
