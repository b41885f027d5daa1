import { Turn } from './turn.js';

/** The same items, with a pause for other requests whenever the consumer has worked on them for a while. */
export async function* withPauses<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  const turn = new Turn();
  for await (const item of items) {
    yield item;
    if (turn.isOver) await turn.next();
  }
}
