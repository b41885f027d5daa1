import stringWidth from 'string-width';
import { escapeControls } from './terminal.js';

export type Align = 'left' | 'right';

/** Rows as lines of a terminal whose columns stand below each other; a Han character takes two places. */
export function alignColumns(given: string[][], align: Align[] = []): string[] {
  // What is escaped later would stand wider than it was measured.
  const rows = given.map((row) => row.map(escapeControls));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell))));
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat(widths[i]! - stringWidth(cell));
        return align[i] === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
