import type { ProblemDocument } from '../../model/api/parts/problem.js';

/** A problem document (RFC 9457), or what stands in for one where the gateway gave none. */
export type ShownProblem = Partial<ProblemDocument>;

export class ProblemError extends Error {
  constructor(readonly problem: ShownProblem) {
    super(problem.title);
  }
}

/** Codes of the page itself, in whose place it has words in the reader's language. */
export const UNREACHABLE = 'page-unreachable';
export const UNREADABLE = 'page-unreadable';

export function isProblem(body: unknown): body is ShownProblem {
  return typeof body === 'object' && body !== null && ('title' in body || 'detail' in body);
}

export function readProblem(error: unknown): ShownProblem {
  return error instanceof ProblemError ? error.problem : { detail: String(error) };
}
