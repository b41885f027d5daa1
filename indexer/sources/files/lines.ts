/** A line of a file, or the notice that it was longer than allowed and was skipped. */
export interface FileLine {
  number: number;
  bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines. A line longer than `maxBytes` is never held in memory: it
 * comes out without its bytes.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<FileLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (): FileLine => {
    const bytes = length > maxBytes ? undefined : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return { number: number++, bytes };
  };
  const hold = (part: Buffer) => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    hold(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
