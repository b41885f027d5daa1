import type { Meilisearch } from 'meilisearch';
import { engineUnavailable } from '../client/engine-unavailable.js';
import type { HttpClient } from '../client/http-client.js';
import { CALM_MS, isCalm } from './layout.js';
import { readLayout, readRecords, type ServerRecords } from './layout-record.js';
import { asksForState, readFromAll, readState } from './read-requests.js';

/** Each change of the layout takes longer than a question; who meets so many in a row comes again. */
const MAX_TRIES = 8;

/** What the servers say of the layout. */
interface KnownRecords {
  records: ServerRecords;
  /** A moment at which it held. */
  at: Moment;
}

/** By the clock that nobody sets, which stands still while the machine sleeps, and by the one that does not. */
interface Moment {
  steady: number;
  day: number;
}

type Clocks = () => Moment;

const CLOCKS: Clocks = () => ({ steady: performance.now(), day: Date.now() });

/** Milliseconds from one moment to another by the clock that went further. */
function longestBetween(from: Moment, to: Moment): number {
  return Math.max(to.steady - from.steady, to.day - from.day);
}

/**
 * Sends what reads to all servers and answers as one server would that has the reports of all. What is asked while reports
 * are moved from one to another is asked again where the layout changed meanwhile: a report that was moved behind the
 * question's back counts once all the same. A layout that tells of no move is taken to hold for `CALM_MS`.
 *
 * Its answers fail, naming the server, where one of them does not answer.
 *
 * @param clients those of the same servers as `sends`
 */
export function spreadRequests(
  clients: Meilisearch[],
  sends: HttpClient[],
  clocks: Clocks = CLOCKS,
): HttpClient {
  let known: Promise<KnownRecords> | undefined;
  const forget = (reading: Promise<KnownRecords>) => {
    if (known === reading) known = undefined;
  };
  return async (address, init) => {
    const url = new URL(address instanceof Request ? address.url : address);
    const method = init?.method ?? 'GET';
    const text = init?.body as string | undefined;
    const body: unknown = text === undefined ? undefined : JSON.parse(text);
    // No report is missing in a name: a state that comes back is the state that it was.
    if (sends.length > 1 && asksForState({ url, method }))
      return readState({ url, method, body, sends });
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const reading = (known ??= readKnown(clients, clocks));
      try {
        const held = await reading;
        const { records } = held;
        const answer =
          sends.length === 1
            ? await sends[0]!(url, init)
            : await readFromAll({ url, method, body, records, sends });
        if (await stillHolds(clients, held, clocks)) return answer;
        forget(reading);
      } catch (error) {
        forget(reading);
        throw error;
      }
    }
    throw engineUnavailable(undefined, 'The search engine, whose reports are being moved,');
  };
}

async function readKnown(clients: Meilisearch[], clocks: Clocks): Promise<KnownRecords> {
  const at = clocks();
  return { records: await readRecords(clients), at };
}

/** Whether no report was moved until this call since the layout was read: nobody has changed it, or could have moved any yet. */
async function stillHolds(
  clients: Meilisearch[],
  held: KnownRecords,
  clocks: Clocks,
): Promise<boolean> {
  const { layout, versions } = held.records;
  const at = clocks();
  if (isCalm(layout) && longestBetween(held.at, at) < CALM_MS) return true;
  const now = await Promise.all(clients.map(readLayout));
  const holds = now.every((each, i) => (each?.version ?? 0) === versions[i]);
  if (holds) held.at = at;
  return holds;
}
