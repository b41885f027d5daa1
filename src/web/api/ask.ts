import { storedKey } from './key.js';
import { isProblem, ProblemError, UNREACHABLE, UNREADABLE } from './problem.js';

const ACCEPT = 'application/json, application/problem+json';

/**
 * Asks the gateway. Addresses are relative (`api/v1/search?q=…`), so that the page works under any path.
 *
 * @throws ProblemError for every answer but the one hoped for
 */
export async function ask<Answer extends object>(
  path: string,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await request(path, signal, ACCEPT);
  // A proxy in front of the gateway answers in HTML: that is no reason to show nothing.
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && typeof body === 'object' && body !== null) return body as Answer;
  throw problemIn(response, body);
}

/** The bytes of a file, for readers whose key a plain link would not send. */
export async function askFile(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await request(path, signal, '*/*');
  if (response.ok) return response.blob();
  throw problemIn(response, await response.json().catch(() => undefined));
}

async function request(path: string, signal: AbortSignal, accept: string): Promise<Response> {
  const key = storedKey();
  const headers = { accept, ...(key !== undefined && { authorization: `Bearer ${key}` }) };
  try {
    return await fetch(path, { signal, headers });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ProblemError({ code: UNREACHABLE });
  }
}

function problemIn(response: Response, body: unknown): ProblemError {
  if (!response.ok && isProblem(body)) return new ProblemError(body);
  return new ProblemError({ code: UNREADABLE, status: response.status });
}
