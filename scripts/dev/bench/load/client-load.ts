import { setMaxListeners } from 'node:events';
import { Agent, request } from 'undici';
import { seededRandom } from '../../oracle/seeded-random.js';
import { drawQuestion, type Question } from './load-mix.js';

export interface Load {
  clients: number;
  seconds: number;
  /** The same seed sends each client's questions in the same order. */
  seed: number;
  /** Whether the gateway has the page; it has where this is not said. */
  hasPage?: boolean;
}

export interface LoadMeasure {
  requests: number;
  /** How many answers had each status; 0 is no answer at all. */
  statuses: Map<number, number>;
  /** Questions that were not answered yet at the end: their clients went away. */
  unanswered: number;
  /** What should not have happened, one line each, the first hundred. */
  faults: string[];
  /** Milliseconds that light questions took, or had waited at the end, the quickest first. */
  light: number[];
  /** Of each kind of question, how many were answered and the slowest of them. */
  kinds: Map<string, { count: number; most: number }>;
}

const MAX_FAULTS = 100;
const BUSY = [429, 503];

/** Clients that each ask one question after the other, with an address of their own as a proxy tells it. */
export async function measureLoad(
  url: string,
  { clients, seconds, seed, hasPage }: Load,
): Promise<LoadMeasure> {
  const measure: LoadMeasure = {
    requests: 0,
    unanswered: 0,
    statuses: new Map(),
    faults: [],
    light: [],
    kinds: new Map(),
  };
  const agent = new Agent({ connections: clients, headersTimeout: 0, bodyTimeout: 0 });
  const until = performance.now() + seconds * 1000;
  const end = AbortSignal.timeout(seconds * 1000);
  setMaxListeners(0, end);
  const client = async (number: number) => {
    const random = seededRandom(seed + number);
    while (performance.now() < until) {
      const question = drawQuestion(random, hasPage);
      const began = performance.now();
      const asked = { url, question, client: number, dispatcher: agent, signal: end };
      const fault = await ask(asked, measure.statuses);
      const ms = performance.now() - began;
      if (question.isLight) measure.light.push(ms);
      if (end.aborted) {
        measure.unanswered += 1;
        return;
      }
      measure.requests += 1;
      if (fault !== undefined && measure.faults.length < MAX_FAULTS) measure.faults.push(fault);
      const { count = 0, most = 0 } = measure.kinds.get(question.name) ?? {};
      measure.kinds.set(question.name, { count: count + 1, most: Math.max(most, ms) });
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
  await agent.destroy();
  measure.light.sort((a, b) => a - b);
  return measure;
}

interface Asked {
  url: string;
  question: Question;
  client: number;
  dispatcher: Agent;
  signal: AbortSignal;
}

/** What is wrong with the answer, if anything is. */
async function ask(
  { url, question, client, dispatcher, signal }: Asked,
  statuses: Map<number, number>,
): Promise<string | undefined> {
  const { name, path, body, status: foretold = 200 } = question;
  const sent =
    body === undefined
      ? { method: 'GET' as const }
      : { method: 'POST' as const, body: JSON.stringify(body) };
  const address = `198.51.${100 + Math.floor(client / 250)}.${client % 250}`;
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': address,
    // Half of them take compressed answers.
    'accept-encoding': client % 2 === 0 ? 'identity' : 'gzip, br',
  };
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  try {
    const answer = await request(url + path, { ...sent, headers, dispatcher, signal });
    const text = await answer.body.text();
    const { statusCode } = answer;
    count(statusCode);
    if (statusCode === foretold) return undefined;
    const isTold = BUSY.includes(statusCode) && answer.headers['retry-after'] !== undefined;
    return isTold ? undefined : `${name}: ${statusCode} at ${path}: ${text.slice(0, 200)}`;
  } catch (error) {
    if (signal.aborted) return undefined;
    count(0);
    return `${name}: no answer at ${path}: ${String(error)}`;
  }
}

/** The time that so great a share of the questions took at the most; `times` sorted. */
export function quantile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
