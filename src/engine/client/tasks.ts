import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { XianbaoError } from '../../model/errors.js';

const POLL_MS = 25;
const SLOWEST_POLL_MS = 500;
/** A batch takes minutes at most. One that takes this long is tried again and again in vain. */
const MAX_TASK_MS = 30 * 60_000;

/**
 * Waits until a task is done. The client's own wait resolves on failed tasks too; this one throws.
 *
 * @throws XianbaoError `engine_task_failed`, also where it has not ended after half an hour
 */
export async function succeeded(client: Meilisearch, enqueued: EnqueuedTask): Promise<Task> {
  const latest = Date.now() + MAX_TASK_MS;
  for (let pause = POLL_MS; ; pause = Math.min(pause * 1.5, SLOWEST_POLL_MS)) {
    const task = await client.tasks.getTask(enqueued.taskUid);
    if (task.status === 'succeeded') return task;
    if (task.status === 'failed' || task.status === 'canceled') {
      throw new XianbaoError(
        'engine_task_failed',
        `Task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message ?? 'no reason given'}`,
        { cause: task.error },
      );
    }
    if (Date.now() > latest) {
      throw new XianbaoError(
        'engine_task_failed',
        `Task ${task.uid} (${task.type}) does not come to an end: the engine's disk may be full; see its log.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Waits until nothing is queued for an index, so that what is read of it is its last state. */
export async function queueDrained(client: Meilisearch, index: string): Promise<void> {
  for (;;) {
    const { results } = await client.tasks.getTasks({
      indexUids: [index],
      statuses: ['enqueued', 'processing'],
      limit: 1,
    });
    if (results.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, SLOWEST_POLL_MS / 2));
  }
}
