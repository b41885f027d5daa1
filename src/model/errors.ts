/**
 * Every error a user can meet, by its stable code: the HTTP status it has in the API and its title.
 * The text of a single error says what happened and what to do.
 */
export const ERRORS = {
  invalid_parameter: { status: 400, title: 'A parameter is not valid' },
  invalid_query: { status: 400, title: 'The query cannot be read' },
  query_too_complex: { status: 400, title: 'The query is too complex' },
  invalid_body: { status: 400, title: 'The body cannot be read' },
  unauthorized: { status: 401, title: 'A key is needed' },
  forbidden: { status: 403, title: 'The key does not allow this' },
  report_not_found: { status: 404, title: 'There is no such report' },
  original_not_found: { status: 404, title: 'There is no archived copy' },
  official_not_found: { status: 404, title: 'There is no such official' },
  not_found: { status: 404, title: 'There is no such address' },
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  body_too_large: { status: 413, title: 'The body is too large' },
  invalid_request: { status: 400, title: 'The request cannot be read' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  headers_too_large: { status: 431, title: 'The head of the request is too large' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  too_busy: { status: 503, title: 'Too many questions that take long are asked at once' },
  engine_unavailable: { status: 503, title: 'The search engine does not answer' },
  engine_rejected: { status: 502, title: 'The search engine refused a request' },
  engine_task_failed: { status: 502, title: 'The search engine failed to carry out a task' },
  engine_binary_missing: { status: 500, title: 'No engine comes with this platform' },
  engine_binary_tampered: { status: 500, title: 'The engine program is not the one published' },
  engine_start_failed: { status: 500, title: 'The engine did not start' },
  invalid_configuration: { status: 500, title: 'The configuration is not valid' },
  archive_corrupt: { status: 500, title: 'The archive is damaged' },
  archive_newer: { status: 500, title: 'The archive was written by a newer version' },
  reindex_refused: { status: 500, title: 'The new index is not what it should be' },
  disk_full: { status: 507, title: 'The disk is full' },
  disk_failed: { status: 500, title: 'The disk failed' },
  locked: { status: 423, title: 'Another run is at work' },
  empty_panel: { status: 404, title: 'The panel would have no rows' },
  internal: { status: 500, title: 'Something unforeseen went wrong' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export interface ErrorDetails {
  cause?: unknown;
  /** The parameter or field at fault. */
  parameter?: string;
  /** Where in the query, counted in UTF-16 units. */
  position?: number;
  /** What may have been meant. */
  suggestion?: string;
  /** Seconds after which another try makes sense. */
  retryAfter?: number;
}

/** An error with a stable code, whose message tells the reader what to do. */
export class XianbaoError extends Error {
  readonly code: ErrorCode;
  readonly parameter: string | undefined;
  readonly position: number | undefined;
  readonly suggestion: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'XianbaoError';
    this.code = code;
    this.parameter = details.parameter;
    this.position = details.position;
    this.suggestion = details.suggestion;
    this.retryAfter = details.retryAfter;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** The client closed the connection before its answer was ready: nobody is left to read it. */
export class ClientGone extends Error {
  constructor() {
    super('The client closed the connection before its answer was ready.');
    this.name = 'ClientGone';
  }
}
