import type { Connection } from '../connection.js';

/** One run of a command. Times are milliseconds since the epoch. */
export interface RunRecord {
  id: string;
  command: string;
  startedAt: number;
  /** `null` where it is at work, or was killed. */
  endedAt: number | null;
  summary: Record<string, unknown> | null;
}

type RunRow = Omit<RunRecord, 'summary'> & { summary: string | null };

/** What was run, and what came of it. */
export class Runs {
  readonly #start;
  readonly #end;
  readonly #latest;

  constructor(connection: Connection) {
    this.#start = connection.prepare(
      'INSERT INTO runs (id, command, startedAt) VALUES (@id, @command, @startedAt)',
    );
    this.#end = connection.prepare(
      'UPDATE runs SET endedAt = @endedAt, summary = @summary WHERE id = @id',
    );
    this.#latest = connection.prepare<RunRow>(
      `SELECT * FROM runs WHERE @command IS NULL OR command = @command
       ORDER BY startedAt DESC, rowid DESC LIMIT @most`,
    );
  }

  start(run: Pick<RunRecord, 'id' | 'command' | 'startedAt'>): void {
    const { id, command, startedAt } = run;
    this.#start.run({ id, command, startedAt });
  }

  end(id: string, endedAt: number, summary: Record<string, unknown>): void {
    this.#end.run({ id, endedAt, summary: JSON.stringify(summary) });
  }

  /** The latest ones first; of one command where it is given. */
  latest(most: number, command: string | null = null): RunRecord[] {
    return this.#latest.all({ most, command }).map((row) => ({
      ...row,
      summary: row.summary === null ? null : (JSON.parse(row.summary) as Record<string, unknown>),
    }));
  }
}
