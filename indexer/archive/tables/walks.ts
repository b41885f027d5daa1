import type { Connection } from '../connection.js';

/**
 * Whether a source's lists were last walked as far as they had to be. A walk may stop at reports that
 * are known only if the one before left nothing out behind them.
 */
export class Walks {
  readonly #isWhole;
  readonly #note;

  constructor(connection: Connection) {
    this.#isWhole = connection.prepare<object>(
      'SELECT 1 FROM walks WHERE source = @source AND whole = 1',
    );
    this.#note = connection.prepare(
      `INSERT INTO walks (source, whole) VALUES (@source, @whole)
       ON CONFLICT (source) DO UPDATE SET whole = @whole`,
    );
  }

  /** Whether the last walk was whole. From now until `finish` the walk counts as incomplete. */
  begin(source: string): boolean {
    const wasWhole = this.#isWhole.get({ source }) !== undefined;
    this.#note.run({ source, whole: 0 });
    return wasWhole;
  }

  /** Nothing was left out. */
  finish(source: string): void {
    this.#note.run({ source, whole: 1 });
  }
}
