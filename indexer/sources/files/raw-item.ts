/** Where an item came from, for messages: a file, and the line in it where it has lines. */
export interface Origin {
  file: string;
  line?: number;
}

/** What a file holds before it is read as a report. */
export type RawItem =
  | { kind: 'row'; origin: Origin; row: Record<string, unknown> }
  | { kind: 'page'; origin: Origin; bytes: Buffer }
  | { kind: 'text'; origin: Origin; bytes: Buffer }
  | { kind: 'broken'; origin: Origin; code: FailureCode; message: string };

/** Why an item was not indexed. Stable; the message says what to do. */
export type FailureCode =
  | 'file_missing'
  | 'file_unreadable'
  | 'unknown_kind'
  | 'too_large'
  | 'not_text'
  | 'broken_line'
  | 'invalid_report'
  | 'implausible_date'
  | 'unknown_county'
  | 'no_report'
  | 'duplicate_id'
  | 'list_unread'
  | 'report_lost'
  | 'text_repeated'
  | 'fetch_failed'
  | 'read_failed'
  | 'engine_unavailable';

export interface Failure {
  origin: Origin;
  code: FailureCode;
  message: string;
}

/** The item that stands for what cannot be read. */
export function brokenItem(origin: Origin, code: FailureCode, message: string): RawItem {
  return { kind: 'broken', origin, code, message };
}
