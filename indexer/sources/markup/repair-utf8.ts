import { isUtf8 } from 'node:buffer';

/** The longest run of bytes beyond ASCII that is decoded apart; a longer one is no stray block. Chosen by hand. */
const MAX_BLOCK = 4_096;
/** How many times as much of a page must be UTF-8 as is not. Chosen by hand. */
const MIN_RATIO = 4;

/** Whether most of the texts beyond ASCII are UTF-8, each taken whole. */
export function isMostlyUtf8(bytes: Buffer): boolean {
  let right = 0;
  let wrong = 0;
  for (const [start, end] of runsBeyondAscii(bytes)) {
    // Two bytes of GBK may pass for a letter of UTF-8.
    if (!isUtf8(bytes.subarray(start, end))) wrong += end - start;
    else if (end - start > 2) right += end - start;
  }
  return right > 0 && right >= wrong * MIN_RATIO;
}

/**
 * Decodes UTF-8 in which some texts are GBK, as where a template or a banner was pasted from elsewhere: each run of
 * bytes beyond ASCII is read as the one or the other. What is neither becomes U+FFFD.
 */
export function repairUtf8(bytes: Buffer): string {
  const parts: Buffer[] = [];
  let from = 0;
  for (const [start, end] of runsBeyondAscii(bytes)) {
    if (start < from || isUtf8(bytes.subarray(start, end))) continue;
    const decoded = decodeBlock(bytes, start, end);
    if (decoded === undefined) continue;
    parts.push(bytes.subarray(from, start), Buffer.from(decoded.text));
    from = decoded.end;
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts).toString('utf8');
}

function* runsBeyondAscii(bytes: Buffer): Generator<[start: number, end: number]> {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    let end = at;
    while (end < bytes.length && bytes[end]! >= 0x80) end += 1;
    yield [at, end];
    at = end;
  }
}

/** A run of GBK, whose last character may end in a byte of ASCII; undefined where it is not GBK either. */
function decodeBlock(
  bytes: Buffer,
  start: number,
  runEnd: number,
): { text: string; end: number } | undefined {
  if (runEnd - start > MAX_BLOCK) return undefined;
  const isOdd = (runEnd - start) % 2 === 1;
  const next = bytes[runEnd] ?? 0;
  const end = isOdd && next >= 0x40 && next < 0x7f ? runEnd + 1 : runEnd;
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes.subarray(start, end));
    return /\p{Script=Han}/u.test(text) ? { text, end } : undefined;
  } catch {
    return undefined;
  }
}
