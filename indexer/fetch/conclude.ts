import { failureAt, type FetchFailure } from './failure.js';
import type { Failed, FetchOutcome } from './outcome.js';
import type { Reply } from './requester.js';

/** An address, and the validators of the document that is known to have stood there. */
export interface FetchRequest {
  url: string;
  etag?: string;
  lastModified?: string;
  /** A bound on the document's size, where it is to be a smaller one than the fetcher's. */
  maxBytes?: number;
}

export type Answered = Extract<Reply, { kind: 'answer' }>;

/** The headers that ask for a document only where it is another than the known one. */
export function conditions({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

/** What an answer other than a redirect means for the request. */
export function conclude(request: FetchRequest, url: URL, reply: Answered): FetchOutcome {
  const { answer, at: fetchedAt, ms } = reply;
  const { status, headers, bytes } = answer;
  const requested = request.url;
  if (status === 404 || status === 410) return { kind: 'gone', requested, status, fetchedAt };
  if (status === 304) return unchanged(request, url, reply);
  const page = { kind: 'page' as const, url: url.href, requested, status, headers, bytes };
  return { ...page, ...readValidators(headers), fetchedAt, ms };
}

function unchanged(request: FetchRequest, url: URL, { answer, at }: Answered): FetchOutcome {
  if (request.etag === undefined && request.lastModified === undefined) {
    const what = 'it answered 304 to a request without conditions';
    return failed(request, failureAt(url, 'unexpected_status', what, 'retry', 304), at);
  }
  const { etag = request.etag, lastModified = request.lastModified } = readValidators(
    answer.headers,
  );
  return {
    kind: 'unchanged',
    requested: request.url,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    fetchedAt: at,
  };
}

function readValidators(headers: Record<string, string>) {
  const {
    'content-type': contentType,
    etag,
    'last-modified': lastModified,
  } = headers as Record<string, string | undefined>;
  return {
    ...(contentType !== undefined && { contentType }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

export function failed(request: FetchRequest, failure: FetchFailure, fetchedAt: number): Failed {
  const { code, status, message, next } = failure;
  const told = { code, ...(status !== undefined && { status }), message, next };
  return { kind: 'failed', requested: request.url, ...told, fetchedAt };
}
