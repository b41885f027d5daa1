import { XianbaoError } from '../../src/model/errors.js';
import type { Connection } from './connection.js';
import type { Pages } from './tables/pages.js';

/** What is wrong with an archive: of its file, its references, its pages. It reads all of it. */
export function findArchiveProblems(connection: Connection, pages: Pages): string[] {
  const problems: string[] = [];
  const note = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof XianbaoError && error.code === 'archive_corrupt')) throw error;
      problems.push(error.message);
    }
  };
  const pragma = (sql: string) => connection.guard(() => connection.database.pragma(sql));
  note(() => {
    for (const row of pragma('integrity_check') as { integrity_check: string }[]) {
      if (row.integrity_check !== 'ok') problems.push(row.integrity_check);
    }
  });
  note(() => {
    const rows = pragma('foreign_key_check') as { table: string; parent: string }[];
    if (rows.length > 0) {
      const tables = [...new Set(rows.map(({ table }) => table))].join(', ');
      problems.push(`${rows.length} rows of ${tables} name a page that is missing`);
    }
  });
  note(() => {
    for (const hash of pages.hashes()) note(() => void pages.read(hash));
  });
  return problems;
}
