import { errors } from 'undici';
import { ContentError } from './http/content-encoding.js';
import type { FetchFailureCode } from './outcome.js';
import { retryAfterMs } from './http/retry-after.js';
import { HeadTimeoutError, SlowBodyError } from './http/answer-clock.js';
import type { HttpAnswer } from './http/transport.js';

/** Why a request brought no document, and what that means for the next one. */
export interface Trouble {
  code: FetchFailureCode;
  status?: number;
  /** A clause that says what happened: `it answered 503`. */
  detail: string;
  /** Whether it may pass within the run. */
  passing: boolean;
  /** Whether it may pass until another crawl. */
  next: 'retry' | 'skip';
  /** Whom it speaks against: there was no connection, the host was not up to it, or this page alone. */
  against: 'connection' | 'host' | 'page';
  /** The pause the host asks for. */
  retryAfterMs?: number;
}

const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA', 'ESERVFAIL']);
const CONNECTING = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'ETIMEDOUT',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
]);
const TLS =
  /^(ERR_TLS|ERR_SSL|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/u;
const UNREADABLE =
  /^(UND_ERR_HEADERS_OVERFLOW|UND_ERR_RESPONSE|UND_ERR_RES_|UND_ERR_NOT_SUPPORTED)/u;

/** A call that is wrong whatever the server does. */
const OURS = new Set(['UND_ERR_INVALID_ARG', 'ERR_INVALID_ARG_TYPE', 'ERR_INVALID_ARG_VALUE']);

/** What an error of the transport means; nothing where it is not the server's doing. */
export function explainError(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof ContentError) {
    const next = error.code === 'bad_encoding' ? 'retry' : 'skip';
    return { code: error.code, detail: error.message, passing: false, next, against: 'page' };
  }
  if (error instanceof HeadTimeoutError) return passing('timeout', 'host', error.message);
  if (error instanceof SlowBodyError) {
    // A second try would cost as much time as the first.
    return { ...passing('too_slow', 'host', error.message), passing: false };
  }
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof errors.HTTPParserError || UNREADABLE.test(code ?? '')) {
    const detail = `its answer is not valid HTTP (${error.message})`;
    return { ...passing('bad_response', 'page', detail), passing: false };
  }
  if (code === undefined || OURS.has(code)) return undefined;
  if (DNS.has(code)) return passing('dns', 'connection', `its name does not resolve (${code})`);
  if (CONNECTING.has(code)) return passing('connect', 'connection', `no connection (${code})`);
  if (TLS.test(code)) {
    const detail = `no trustworthy connection (${code})`;
    return { ...passing('tls', 'connection', detail), passing: false };
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return passing('timeout', 'host', 'no answer in time');
  return passing('broken_off', 'host', `the connection broke off (${code})`);
}

/** Statuses of a host that cannot answer anybody now, rather than of a page that fails. */
const OVERLOADED = new Set([429, 502, 503, 504]);
/** Refusals that firewalls hand out and take back. */
const PASSING_REFUSALS = new Set([403, 408, 412, 425]);

/** What a status means that brings neither a document nor a redirect. */
export function explainStatus({ status, headers }: HttpAnswer, now: number): Trouble {
  const detail = `it answered ${status}`;
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const code = status >= 500 ? 'server_error' : status === 429 ? 'rate_limited' : 'refused';
    const wait = retryAfterMs(headers, now);
    const trouble = passing(code, OVERLOADED.has(status) ? 'host' : 'page', detail);
    return { ...trouble, status, ...(wait !== undefined && { retryAfterMs: wait }) };
  }
  const code = status >= 400 ? 'refused' : 'unexpected_status';
  // A 202 or 204 in place of a page is what firewalls send while they look at the client.
  const next = status < 300 || PASSING_REFUSALS.has(status) ? 'retry' : 'skip';
  return { code, status, detail, passing: false, next, against: 'page' };
}

function passing(code: FetchFailureCode, against: Trouble['against'], detail: string): Trouble {
  return { code, detail, passing: true, next: 'retry', against };
}
