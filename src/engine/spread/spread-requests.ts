import type { Meilisearch } from 'meilisearch';
import { engineUnavailable } from '../client/engine-unavailable.js';
import type { HttpClient } from '../client/http-client.js';
import { readLayout, readRecords, type ServerRecords } from './layout-record.js';
import { asksForState, readFromAll, readState } from './read-requests.js';

/** Each change of the layout takes longer than a question; who meets so many in a row comes again. */
const MAX_TRIES = 8;

/**
 * Sends what reads to all servers and answers as one server would that has the reports of all. What is asked while reports
 * are moved from one to another is asked again where the layout changed meanwhile: a report that was moved behind the
 * question's back counts once all the same.
 *
 * Its answers fail, naming the server, where one of them does not answer.
 *
 * @param clients those of the same servers as `sends`
 */
export function spreadRequests(clients: Meilisearch[], sends: HttpClient[]): HttpClient {
  let known: Promise<ServerRecords> | undefined;
  const forget = (reading: Promise<ServerRecords>) => {
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
      const reading = (known ??= readRecords(clients));
      try {
        const records = await reading;
        const answer =
          sends.length === 1
            ? await sends[0]!(url, init)
            : await readFromAll({ url, method, body, records, sends });
        if (await isUnchanged(clients, records)) return answer;
        forget(reading);
      } catch (error) {
        forget(reading);
        throw error;
      }
    }
    throw engineUnavailable(undefined, 'The search engine, whose reports are being moved,');
  };
}

async function isUnchanged(clients: Meilisearch[], { versions }: ServerRecords): Promise<boolean> {
  const now = await Promise.all(clients.map(readLayout));
  return now.every((layout, i) => (layout?.version ?? 0) === versions[i]);
}
