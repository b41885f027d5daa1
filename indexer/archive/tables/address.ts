import { startOfDay } from '../../../src/model/time/instant.js';
import { nextDue, nextTry } from './schedule.js';

/** Where something is listed, as the ledger first hears of it. */
export interface Link {
  /** Canonical. */
  url: string;
  source: string;
  kind: 'report' | 'list';
  /** Milliseconds since the epoch. */
  at: number;
  title?: string | undefined;
  /** YYYY-MM-DD */
  date?: string | undefined;
  /** The county of a source that has but one. */
  county?: string | undefined;
}

/** What is known of one address. Times are milliseconds since the epoch. */
export interface AddressRecord {
  url: string;
  source: string;
  kind: 'report' | 'list';
  county: string | null;
  discoveredAt: number;
  listedTitle: string | null;
  listedDate: string | null;
  /** As the page itself says. */
  publishedAt: number | null;
  lastCheckedAt: number | null;
  /** When it last brought its page, or that this had not changed. */
  lastSuccessAt: number | null;
  /** HTTP status of the last answer. */
  status: number | null;
  etag: string | null;
  lastModified: string | null;
  /** Checks in a row, up to the last one, that found the text unchanged; the very first check counts. */
  unchangedInARow: number;
  failuresInARow: number;
  lastError: string | null;
  dueAt: number;
  /** First 404 or 410 since it last answered. */
  goneSeenAt: number | null;
  /** When it was taken to be gone. */
  goneAt: number | null;
  /** Hash of the page it last brought. */
  page: string | null;
  /** What reading that page gave; `null` where it was not read yet. */
  extraction: 'extracted' | 'no_report' | 'failed' | null;
  /** A remark about the last reading, such as why there is no report. */
  reason: string | null;
}

/** A check that the server answered. */
export interface AnsweredCheck {
  at: number;
  status: number;
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
}

export interface PageCheck extends AnsweredCheck {
  /** Hash of the page it brought. */
  page: string;
}

export interface GoneCheck {
  at: number;
  status: number;
  /** How long it must have been missing to be taken as gone. */
  goneAfterMs: number;
}

export interface FailedCheck {
  at: number;
  /** Stable code of the error. */
  code: string;
  status?: number | undefined;
}

export interface ReadOutcome {
  state: 'extracted' | 'no_report' | 'failed';
  reason?: string | undefined;
  publishedAt?: number | undefined;
  /** Whether the text is another one than the last reading's. */
  changed: boolean;
}

const ANSWERED = { failuresInARow: 0, lastError: null } as const;
const PRESENT = { ...ANSWERED, goneSeenAt: null, goneAt: null } as const;

/** A page that is not the one known waits to be read, and so does one that is back. */
export function afterSuccess(address: AddressRecord, check: PageCheck): AddressRecord {
  const { at, status, page } = check;
  const { etag = null, lastModified = null } = check;
  const read = page === address.page && address.goneAt === null ? {} : { extraction: null };
  return schedule({
    ...address,
    ...PRESENT,
    ...read,
    status,
    page,
    etag,
    lastModified,
    lastCheckedAt: at,
    lastSuccessAt: at,
    unchangedInARow: address.unchangedInARow + 1,
  });
}

export function afterUnchanged(address: AddressRecord, check: AnsweredCheck): AddressRecord {
  const { at, status } = check;
  return schedule({
    ...address,
    ...PRESENT,
    status,
    etag: check.etag ?? address.etag,
    lastModified: check.lastModified ?? address.lastModified,
    lastCheckedAt: at,
    lastSuccessAt: at,
    unchangedInARow: address.unchangedInARow + 1,
  });
}

/** Looked for again when it may be taken as gone; then ever less often, since pages come back. */
export function afterGone(
  address: AddressRecord,
  { at, status, goneAfterMs }: GoneCheck,
): AddressRecord {
  const goneSeenAt = Math.min(address.goneSeenAt ?? at, at);
  // Once is never enough: only a second look, late enough, makes certain.
  const isSecond = address.goneSeenAt !== null && at - goneSeenAt >= goneAfterMs;
  const certain = address.goneAt !== null || isSecond;
  const missing = { since: goneSeenAt, lastCheckedAt: at, unchangedInARow: 1, now: at };
  return {
    ...address,
    ...ANSWERED,
    status,
    goneSeenAt,
    lastCheckedAt: at,
    goneAt: certain ? (address.goneAt ?? at) : null,
    dueAt: certain ? nextDue(missing) : goneSeenAt + goneAfterMs,
  };
}

export function afterFailure(address: AddressRecord, failure: FailedCheck): AddressRecord {
  const { at, code, status = null } = failure;
  const failuresInARow = address.failuresInARow + 1;
  return {
    ...address,
    status,
    failuresInARow,
    lastCheckedAt: at,
    lastError: code,
    dueAt: nextTry(failuresInARow, at, code),
  };
}

/** When to look again is left alone where the page failed or went missing since it came. */
export function afterReading(address: AddressRecord, reading: ReadOutcome): AddressRecord {
  const { state, reason = null, changed } = reading;
  const after = {
    ...address,
    extraction: state,
    reason,
    publishedAt: reading.publishedAt ?? address.publishedAt,
    unchangedInARow: changed ? 0 : address.unchangedInARow,
  };
  return address.failuresInARow > 0 || address.goneSeenAt !== null ? after : schedule(after);
}

function schedule(address: AddressRecord): AddressRecord {
  const { listedDate, discoveredAt, lastCheckedAt, unchangedInARow } = address;
  const listedAt = listedDate === null ? NaN : Date.parse(startOfDay(listedDate));
  const since = address.publishedAt ?? (Number.isNaN(listedAt) ? discoveredAt : listedAt);
  const now = lastCheckedAt ?? discoveredAt;
  return { ...address, dueAt: nextDue({ since, lastCheckedAt, unchangedInARow, now }) };
}
