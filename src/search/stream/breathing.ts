import { setImmediate } from 'node:timers/promises';

const BREATH_MS = 15;

/** The same things, with a pause for other requests whenever the work on them has taken a while. */
export async function* breathing<T>(things: AsyncIterable<T>): AsyncGenerator<T> {
  let began = performance.now();
  for await (const thing of things) {
    yield thing;
    if (performance.now() - began < BREATH_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}
