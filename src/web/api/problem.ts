/** A problem document (RFC 9457), or what stands for one where the gateway gave none. */
export interface Problem {
  code?: string;
  title?: string;
  status?: number;
  detail?: string;
  parameter?: string;
  /** Where in `q`, in UTF-16 units. */
  position?: number;
  /** A query that may have been meant. */
  suggestion?: string;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Codes of the page itself, in whose place it has words in the reader's language. */
export const UNREACHABLE = 'page-unreachable';
export const UNREADABLE = 'page-unreadable';

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && ('title' in body || 'detail' in body);
}

export function readProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { detail: String(error) };
}
