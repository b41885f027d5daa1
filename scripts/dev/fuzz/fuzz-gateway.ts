import fc from 'fast-check';
import { request } from 'undici';
import { findLeak, type Finding, SLOW_MS } from './findings.js';
import { hostileRequests, type HostileRequest } from './requests.js';

const AT_ONCE = 8;

/**
 * Sends so many requests to a gateway, some at once.
 *
 * @param secrets that no answer may hold
 */
export async function fuzzGateway(
  gateway: string,
  count: number,
  seed: number,
  secrets: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const requests = fc.sample(hostileRequests(), { numRuns: count, seed });
  let next = 0;
  const work = async () => {
    for (let one; (one = requests[next]) !== undefined;) {
      next += 1;
      findings.push(...(await send(gateway, one, secrets)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return findings;
}

async function send(
  gateway: string,
  { method, path, body }: HostileRequest,
  secrets: readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const note = (kind: Finding['kind'], detail: string) =>
    findings.push({ kind, where: `${method} ${path}`, input: body ?? '', detail });
  const began = performance.now();
  try {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await request(`${gateway}${path}`, { method, headers, body: body ?? null });
    const text = await answer.body.text();
    const isBusy = answer.statusCode === 503 && answer.headers['retry-after'] !== undefined;
    if (answer.statusCode >= 500 && !isBusy) note('status 5xx', `${answer.statusCode} ${text}`);
    const leak = findLeak(text, secrets);
    if (leak !== undefined) note('leak', leak);
  } catch (error) {
    note('crash', String(error));
  }
  const ms = performance.now() - began;
  if (ms > SLOW_MS) note('slow', `${Math.round(ms)} ms`);
  return findings;
}
