/** How many columns of a terminal a text takes: two for a Han character or its punctuation. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\u2e80-\u9fff\uf900-\uffef]/u.test(char) ? 2 : 1),
    0,
  );
}

export type Align = 'left' | 'right';

/** Rows as lines whose columns stand below each other. */
export function aligned(rows: string[][], align: Align[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))));
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat(widths[i]! - displayWidth(cell));
        return align[i] === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
