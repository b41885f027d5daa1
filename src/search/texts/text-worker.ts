import type { MessagePort } from 'node:worker_threads';
import type { EngineAccess } from '../../engine/engine.js';
import { engineClient } from '../../engine/engine-client.js';
import { EngineTransport } from '../../engine/http-client.js';
import { runInScope } from '../../engine/request-scope.js';
import type { StoredName } from '../../store/to-stored-text.js';
import type { AskOptions, JobName, JobRequest } from './text-jobs.js';
import { TextService } from './text-service.js';

/** What the thread is given. */
export interface TextTask {
  /** Of the stores; the same in every task. */
  folder: string;
  engine: EngineAccess;
  of: StoredName;
  job: JobName;
  request: JobRequest<JobName>;
  options: AskOptions;
  /** Says something once nobody waits for the answer. */
  gone: MessagePort;
}

let url = '';
let service: TextService | undefined;

/** The thread's work: it takes several tasks by turns. Tinypool calls the default export of its file. */
// oxlint-disable-next-line import/no-default-export
export default async function work(task: TextTask): Promise<unknown> {
  // An engine that was started again may listen elsewhere.
  url = task.engine.url;
  service ??= new TextService(
    engineClient(task.engine.key, new EngineTransport(() => url).send),
    task.folder,
  );
  const { of, job, request, options, gone } = task;
  const controller = new AbortController();
  gone.on('message', () => controller.abort(new Error('Nobody waits for the answer')));
  try {
    const scope = { signal: controller.signal, client: '' };
    return await runInScope(scope, () => service!.ask(of, job, request, options));
  } finally {
    gone.close();
  }
}
