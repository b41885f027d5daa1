import { createHash } from 'node:crypto';

/**
 * The id of a report that its source gave none: from its address where it has one, which stays the
 * same when the text is edited, else from its content.
 */
export function deriveId(report: {
  url?: string;
  title: string;
  body: string;
  date: string;
}): string {
  const identity = report.url ?? JSON.stringify([report.title, report.date, report.body]);
  return digest(identity).slice(0, 24);
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
  return createHash('sha256').update(text).digest('base64url');
}
