import fc from 'fast-check';
import { request } from 'undici';
import { findLeak, type Finding, SLOW_MS } from './findings.js';
import { hostileRequests, type HostileRequest } from './requests.js';

const AT_ONCE = 8;

/** A gateway that is asked. */
export interface FuzzedGateway {
  url: string;
  /** Of reports that it has. */
  ids: readonly string[];
  /** What no answer may hold. */
  secrets: readonly string[];
  /** How many answers had each status; counted as they come. */
  statuses: Map<number, number>;
}

/** Sends so many requests to a gateway, some at once. What took long beside the others is asked again alone. */
export async function fuzzGateway(
  gateway: FuzzedGateway,
  count: number,
  seed: number,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const requests = fc.sample(hostileRequests(gateway.ids), { numRuns: count, seed });
  const slow: HostileRequest[] = [];
  let next = 0;
  const work = async () => {
    for (let one; (one = requests[next]) !== undefined;) {
      next += 1;
      const { ms, found } = await send(gateway, one);
      findings.push(...found);
      if (ms > SLOW_MS) slow.push(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const one of slow) {
    const { ms } = await send(gateway, one);
    if (ms > SLOW_MS) findings.push(finding('slow', one, `${Math.round(ms)} ms, alone`));
  }
  return findings;
}

async function send(
  { url, secrets, statuses }: FuzzedGateway,
  one: HostileRequest,
): Promise<{ ms: number; found: Finding[] }> {
  const found: Finding[] = [];
  const note = (kind: Finding['kind'], detail: string) => found.push(finding(kind, one, detail));
  const { method, path, body } = one;
  const began = performance.now();
  try {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await request(`${url}${path}`, { method, headers, body: body ?? null });
    const text = await answer.body.text();
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    const isBusy = answer.statusCode === 503 && answer.headers['retry-after'] !== undefined;
    if (answer.statusCode >= 500 && !isBusy) note('status 5xx', `${answer.statusCode} ${text}`);
    const leak = findLeak(text, secrets);
    if (leak !== undefined) note('leak', leak);
  } catch (error) {
    note('crash', String(error));
  }
  return { ms: performance.now() - began, found };
}

function finding(kind: Finding['kind'], one: HostileRequest, detail: string): Finding {
  return { kind, where: `${one.method} ${one.path}`, input: one.body ?? '', detail };
}
