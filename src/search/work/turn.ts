import { setImmediate } from 'node:timers/promises';
import { currentScope } from '../../engine/client/request-scope.js';

/** A third of what the event loop may be held for, because reading a page and sorting it come on top. */
const WORK_MS = 15;

/** A stretch of work in the event loop, after which other requests get theirs. */
export class Turn {
  readonly #workMs: number;
  #began = performance.now();

  /** @param workMs how long it lasts, in milliseconds */
  constructor(workMs = WORK_MS) {
    this.#workMs = workMs;
  }

  /** Whether the work has held the event loop long enough. */
  get isOver(): boolean {
    return performance.now() - this.#began >= this.#workMs;
  }

  /**
   * Lets other requests have their turn.
   *
   * @throws the reason of the request's signal once nobody is left to read the answer
   */
  async next(): Promise<void> {
    const signal = currentScope()?.signal;
    signal?.throwIfAborted();
    await setImmediate();
    signal?.throwIfAborted();
    this.#began = performance.now();
  }
}

/** What a function gives for each item, with a pause for other requests whenever that has taken a while. */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<Result[]> {
  const turn = new Turn();
  const results: Result[] = [];
  for (const item of items) {
    results.push(map(item));
    if (turn.isOver) await turn.next();
  }
  return results;
}
