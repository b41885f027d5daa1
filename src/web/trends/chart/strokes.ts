/** Colours of the style sheet, for what is drawn without it. */
export interface Colours {
  ink: string;
  faint: string;
  line: string;
  paper: string;
  series: string[];
}

/** How a curve is told from the others where colours do not do: its dashes, in pixels. */
export const DASHES: number[][] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2]];

/** The colour and dashes of the curve at a place; after six colours the dashes go on. */
export function chooseStroke(colours: Colours, at: number): { colour: string; dash: number[] } {
  const count = colours.series.length;
  return {
    colour: colours.series[at % count] ?? colours.ink,
    dash: DASHES[(at + Math.floor(at / count)) % DASHES.length] ?? [],
  };
}
