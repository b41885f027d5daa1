import type { Meilisearch } from 'meilisearch';
import { engineClient } from '../client/engine-client.js';
import type { HttpClient } from '../client/http-client.js';
import { sendTo, type EngineAccess } from '../engine-server.js';
import { spreadRequests } from './spread-requests.js';

/** Clients that search the index. */
export interface SearchClients {
  /** Of all servers, as if they were one. */
  whole: Meilisearch;
  /** Of each server, in the order of MEILI_URL. */
  parts: readonly Meilisearch[];
}

/** @param isWatched whether an only server may come to be one of several while this program runs */
export function searchClients(sends: HttpClient[], isWatched: boolean): SearchClients {
  const parts = sends.map((send) => engineClient('', send));
  const whole =
    sends.length > 1 || isWatched ? engineClient('', spreadRequests(parts, sends)) : parts[0]!;
  return { whole, parts };
}

/** The clients of a thread of its own, which is told anew with each question where the servers are. */
export function clientsWithAccess(accesses: () => EngineAccess[]): SearchClients {
  const sends = accesses().map((_, i) => sendTo(() => accesses()[i]!));
  // Whoever asks a thread compares states afterwards, which tell of reports that were moved.
  return searchClients(sends, false);
}
