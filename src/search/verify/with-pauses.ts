import { setImmediate } from 'node:timers/promises';

/** A third of what the event loop may be held for, because reading a page and sorting it come on top. */
const WORK_MS = 15;

/** The same items, with a pause for other requests whenever the consumer has worked on them for a while. */
export async function* withPauses<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  let began = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - began < WORK_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}
