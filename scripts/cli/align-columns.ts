import stringWidth from 'string-width';

export type Align = 'left' | 'right';

/** Rows as lines of a terminal whose columns stand below each other; a Han character takes two places. */
export function alignColumns(rows: string[][], align: Align[] = []): string[] {
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
