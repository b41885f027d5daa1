import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflateWithInfo = promisify(
  (
    bytes: Buffer,
    maxOutputLength: number,
    done: (error: Error | null, result?: { engine: { bytesWritten: number } }) => void,
  ) => {
    // Asked for info, zlib gives an object that the types do not know.
    inflateRaw(bytes, { info: true, maxOutputLength }, (error, result) => {
      done(error, result as unknown as { engine: { bytesWritten: number } });
    });
  },
);

/** Bits of a member's flags (RFC 1952, 2.3.1). */
const [HEADER_CRC, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];
const HEADER_LENGTH = 10;
const TRAILER_LENGTH = 8;

/**
 * Where the last whole member of a gzip ends. Some servers send bytes behind it, which zlib takes for a broken
 * member and browsers leave out.
 *
 * @returns 0 where there is no whole member
 */
export async function findGzipEnd(bytes: Buffer, maxOutputLength: number): Promise<number> {
  let end = 0;
  while (bytes[end] === 0x1f && bytes[end + 1] === 0x8b) {
    const data = end + headerLength(bytes.subarray(end));
    try {
      const result = await inflateWithInfo(bytes.subarray(data), maxOutputLength);
      const next = data + result!.engine.bytesWritten + TRAILER_LENGTH;
      if (next > bytes.length) return end;
      end = next;
    } catch {
      return end;
    }
  }
  return end;
}

function headerLength(member: Buffer): number {
  const flags = member[3] ?? 0;
  let length = HEADER_LENGTH;
  if (flags & EXTRA!) length += 2 + (member[length] ?? 0) + 256 * (member[length + 1] ?? 0);
  for (const flag of [NAME, COMMENT]) {
    if (flags & flag!) length = member.indexOf(0, length) + 1 || member.length;
  }
  return flags & HEADER_CRC! ? length + 2 : length;
}
