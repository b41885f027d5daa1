import { parentPort, workerData } from 'node:worker_threads';
import type { EngineAccess } from '../../engine/engine-server.js';
import { clientsWithAccess } from '../../engine/spread/search-clients.js';
import { runInScope } from '../../engine/client/request-scope.js';
import type { StoredName } from '../../store/to-stored-text.js';
import type { AskOptions, JobName, JobRequest } from './text-jobs.js';
import { TextService } from './text-service.js';

// The thread's own program: it takes questions as messages, works on all of them by turns, and answers each.

/** What the thread is started with. */
export interface ThreadData {
  /** Of the stores. */
  folder: string;
}

export interface TextTask {
  id: number;
  /** One for each server. */
  engines: EngineAccess[];
  of: StoredName;
  job: JobName;
  request: JobRequest<JobName>;
  options: AskOptions;
}

/** Says that nobody waits for the answer to a task any longer. */
export interface TextLeave {
  leave: number;
}

export interface TextReply {
  id: number;
  answer?: unknown;
  error?: unknown;
}

const { folder } = workerData as ThreadData;
const asked = new Map<number, AbortController>();
let engines: EngineAccess[] = [];
let service: TextService | undefined;

parentPort!.on('message', (message: TextTask | TextLeave) => {
  if ('leave' in message) asked.get(message.leave)?.abort(new Error('Nobody waits for the answer'));
  else void answer(message);
});

async function answer({ id, engines: now, of, job, request, options }: TextTask): Promise<void> {
  // An engine that was started again may listen elsewhere.
  engines = now;
  const controller = new AbortController();
  asked.set(id, controller);
  let reply: TextReply;
  try {
    service ??= new TextService(
      clientsWithAccess(() => engines),
      folder,
    );
    const scope = { signal: controller.signal, client: '' };
    const open = service;
    reply = { id, answer: await runInScope(scope, () => open.ask(of, job, request, options)) };
  } catch (error) {
    reply = { id, error };
  }
  asked.delete(id);
  parentPort!.postMessage(reply);
}
