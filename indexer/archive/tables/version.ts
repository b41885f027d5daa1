/** In the column `loaded`: the index does not have it, and bringing it there was tried in vain. */
export const UNREADABLE = 2;

/** What a version was read from and how, so that it can be read again. */
export type VersionOrigin = Input &
  (
    | { kind: 'page'; url: string; source: string }
    // Imported from a file.
    | { kind: 'row'; source: string | null }
  );

interface Input {
  /** Hash of the bytes kept as a page: a page, or a row as JSON, or a text. */
  page: string;
  input: 'row' | 'page' | 'text';
  /** What reading it was given beside the bytes. */
  defaults: Record<string, unknown>;
}

/** A version as it is to be added. */
export interface NewVersion {
  id: string;
  origin: VersionOrigin;
  /** YYYY-MM-DD */
  date: string;
  county: string | null;
  textHash: string;
  hash: string;
  /** Milliseconds since the epoch, as all times here. */
  validFrom: number;
}

/** One version of a report; what the search index must hold. */
export interface Version extends NewVersion {
  /** Counted from 1. */
  version: number;
  /** `null` while it is current. */
  validTo: number | null;
  /** When its page was found gone, where that ended it. */
  goneAt: number | null;
  current: boolean;
  /** Whether the search index has it as it is here. */
  loaded: boolean;
}

export interface VersionRow {
  seq: number;
  id: string;
  version: number;
  origin: 'page' | 'row';
  url: string | null;
  source: string | null;
  page: string;
  input: 'row' | 'page' | 'text';
  defaults: string;
  date: string;
  county: string | null;
  textHash: string;
  hash: string;
  validFrom: number;
  validTo: number | null;
  goneAt: number | null;
  loaded: number;
}

export function readVersion(row: VersionRow): Version {
  const { id, version, date, county, textHash, hash, validFrom, validTo, goneAt } = row;
  return {
    id,
    version,
    origin: readOrigin(row),
    date,
    county,
    textHash,
    hash,
    validFrom,
    validTo,
    goneAt,
    current: validTo === null,
    loaded: row.loaded === 1,
  };
}

/** The columns of an origin. */
export function originColumns(origin: VersionOrigin) {
  const { kind, page, input, source } = origin;
  const url = kind === 'page' ? origin.url : null;
  return { origin: kind, page, input, source, url, defaults: JSON.stringify(origin.defaults) };
}

function readOrigin({ origin, url, source, ...row }: VersionRow): VersionOrigin {
  const defaults = JSON.parse(row.defaults) as Record<string, unknown>;
  const input = { page: row.page, input: row.input, defaults };
  return origin === 'page'
    ? { kind: 'page', url: url!, source: source!, ...input }
    : { kind: 'row', source, ...input };
}
