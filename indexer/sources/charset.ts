/** None of the charsets a Chinese page is written in fits the bytes. */
export class TextDecodingError extends Error {
  constructor() {
    super('The bytes are no text in UTF-8, GB18030 or Big5.');
    this.name = 'TextDecodingError';
  }
}

const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/iu;
const HEAD_BYTES = 4096;
// A text has no other control characters than these; binary files have many.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** The charsets to try for a page: UTF-8 first, as other bytes hardly ever pass for it. */
export function charsetsOf(page: Buffer): string[] {
  const head = page.subarray(0, HEAD_BYTES).toString('latin1');
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  const hasBom16 = page[0] === 0xff && page[1] === 0xfe;
  return [
    ...(hasBom16 ? ['utf-16le'] : []),
    'utf-8',
    ...(declared === 'big5' ? ['big5'] : []),
    'gb18030',
    'big5',
  ];
}

/**
 * Decodes bytes by the first charset that fits them wholly. Lone surrogates cannot come of it.
 *
 * @throws TextDecodingError
 */
export function decodeText(bytes: Buffer, charsets: string[]): string {
  for (const charset of charsets) {
    try {
      const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
      if (!CONTROL.test(text)) return text;
    } catch {
      // The next charset.
    }
  }
  throw new TextDecodingError();
}
