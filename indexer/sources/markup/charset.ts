import { isUtf8 } from 'node:buffer';
import { isMostlyUtf8, repairUtf8 } from './repair-utf8.js';

/** The bytes fit none of the charsets that Chinese pages are written in. */
export class TextDecodingError extends Error {
  constructor() {
    super('The bytes are not text in UTF-8, GB18030 or Big5.');
    this.name = 'TextDecodingError';
  }
}

const DECLARED = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/iu;
const HEAD_BYTES = 4096;
// A text has no other control characters than these; binary files have many.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\ufeff]/gu;
// oxlint-disable-next-line no-control-regex
const BROKEN = /[\u0000-\u0008\u000e-\u001f\ufeff\ufffd]/u;
/**
 * Above this share of broken characters a page is not text, or not in this charset. Chosen by hand on broken
 * pages of portals.
 */
const MAX_BROKEN_SHARE = 0.02;
const FAMILIES: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'x-x-big5': 'big5',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** The charsets to try for a text: UTF-8 first, as other bytes hardly ever pass for it. */
export function detectCharsets(text: Buffer): string[] {
  const declared = declaredCharset(text);
  return [
    ...orderMarkCharsets(text),
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

/**
 * Decodes a page as a browser would, and better where its charset is declared wrongly or not at
 * all: by byte order mark, by being UTF-8, by what the header and the page declare, by the bytes.
 * A few broken characters do not spoil a page; control characters are left out.
 *
 * @param contentType the HTTP header, where there was one
 * @throws TextDecodingError
 */
export function decodePage(bytes: Buffer, contentType?: string): string {
  for (const charset of pageCharsets(bytes, contentType)) {
    const text = decodeLeniently(bytes, charset);
    if (!BROKEN.test(text)) return text;
    if (brokenShare(text) <= MAX_BROKEN_SHARE) return text.replace(CONTROLS, '');
  }
  throw new TextDecodingError();
}

/** A block of GBK in a page of UTF-8, a banner from elsewhere, is read as what it is. */
function decodeLeniently(bytes: Buffer, charset: string): string {
  const isRepairable = charset === 'utf-8' && !isUtf8(bytes) && isNearlyUtf8(bytes);
  return isRepairable ? repairUtf8(bytes) : new TextDecoder(charset).decode(bytes);
}

function pageCharsets(bytes: Buffer, contentType: string | undefined): string[] {
  const marked = orderMarkCharsets(bytes);
  if (marked.length > 0) return marked;
  const declared = [charsetFamily(DECLARED.exec(contentType ?? '')?.[1]), declaredCharset(bytes)];
  const given = declared.filter((charset) => charset !== undefined);
  if (isUtf8(bytes) && (given.length === 0 || given.includes('utf-8') || hasThreeByteRun(bytes))) {
    return ['utf-8'];
  }
  const guessed = looksLikeBig5(bytes) ? ['big5', 'gb18030'] : ['gb18030', 'big5'];
  // Two-byte charsets swallow nearly any bytes, so broken UTF-8 is tried first where it is meant.
  return [...new Set([...given, ...(isNearlyUtf8(bytes) ? ['utf-8'] : []), ...guessed, 'utf-8'])];
}

function orderMarkCharsets(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return [];
}

function declaredCharset(bytes: Buffer): string | undefined {
  return charsetFamily(DECLARED.exec(bytes.subarray(0, HEAD_BYTES).toString('latin1'))?.[1]);
}

function charsetFamily(label: string | undefined): string | undefined {
  const family = FAMILIES[label?.toLowerCase() ?? ''];
  // Who can read "charset=utf-16" in single bytes is not reading UTF-16.
  return family?.startsWith('utf-16') ? undefined : family;
}

/** Chinese takes three bytes in UTF-8; two-byte runs alone may be a few words of GBK. */
function hasThreeByteRun(bytes: Buffer): boolean {
  return bytes.some((byte) => byte >= 0xe0);
}

function isNearlyUtf8(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 1 << 18).toString('utf8');
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const broken = sample.match(/\ufffd/gu)?.length ?? 0;
  return (han > 0 && broken < han / 20) || isMostlyUtf8(bytes.subarray(0, 1 << 18));
}

/**
 * GBK text keeps to GB 2312, whose second bytes are high; in Big5 two of five are ASCII.
 */
function looksLikeBig5(bytes: Buffer): boolean {
  let pairs = 0;
  let low = 0;
  const end = Math.min(bytes.length - 1, 1 << 18);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at]! < 0x81) continue;
    pairs += 1;
    at += 1;
    if (bytes[at]! < 0x80) low += 1;
  }
  return pairs > 20 && low > pairs * 0.2;
}

function brokenShare(text: string): number {
  if (text.length === 0) return 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const control = text.match(CONTROLS)?.length ?? 0;
  const foreign = text.match(/[^\u0020-\u007e\s]/gu)?.length ?? 0;
  return Math.max(broken / Math.max(foreign, text.length / 10), control / text.length / 3);
}
