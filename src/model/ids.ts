import { createHash, type Hash } from 'node:crypto';

/** What a report's id is derived from where its source gave none. */
export interface Identified {
  url?: string | undefined;
  title: string;
  body: string;
  date: string;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Of five bits each: 125 bits keep the ids of all reports there will ever be apart. */
const DERIVED_LENGTH = 25;
/** A letter: no spreadsheet takes what begins with it for a number or a formula. */
const DERIVED_PREFIX = 'r';

/**
 * The id of a report that its source gave none: from its address where it has one, which stays the
 * same when the text is edited, else from its content. It has neither capital letters, for the engine
 * compares without case, nor anything that a spreadsheet reads as more than text.
 */
export function deriveId(report: Identified): string {
  const bytes = hash(identity(report))
    .digest()
    .subarray(0, Math.ceil((DERIVED_LENGTH * 5) / 8));
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (; id.length < DERIVED_LENGTH; bits >>= 5n) id += BASE32[Number(bits & 31n)];
  return DERIVED_PREFIX + id;
}

/**
 * The ids under which an archive may know a report: its own, and where that is derived, the one that was
 * derived before ids were free of case. Ids are cited, so a report keeps the one it has.
 */
export function possibleIds(report: Identified & { id: string }): string[] {
  if (report.id !== deriveId(report)) return [report.id];
  return [report.id, digest(identity(report)).slice(0, 24)];
}

/**
 * An id in letters of one case, by which the engine can compare it: the engine's filters and orders take `a`
 * and `A` for one. Each capital is written as a hyphen and its small letter, a hyphen as two: different ids
 * have different codes.
 */
export function idCode(id: string): string {
  return id.replace(/[A-Z-]/gu, (character) => `-${character.toLowerCase()}`);
}

/** The engine's key of one version of a report: the id's code, and the version behind the last underscore. */
export function versionKey(id: string, version: number): string {
  return `${idCode(id)}_${version}`;
}

/** A digest of any text, in the alphabet of ids. */
export function digest(text: string): string {
  return hash(text).digest('base64url');
}

function identity({ url, title, body, date }: Identified): string {
  return url ?? JSON.stringify([title, date, body]);
}

function hash(text: string): Hash {
  return createHash('sha256').update(text);
}
