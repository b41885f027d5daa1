/** How many shades there are, zero apart. */
export const SHADES = 5;

/** The least value of each shade, in ascending order: at most `SHADES`, fewer where there are few values. */
export type ColourScale = number[];

/**
 * Shades that about as many units have each, with bounds that are short numbers. The first begins at the least value
 * above zero.
 */
export function buildScale(values: number[]): ColourScale {
  const positive = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const least = positive[0];
  if (least === undefined) return [];
  const distinct = [...new Set(positive)];
  if (distinct.length <= SHADES) return distinct;
  const bounds = Array.from({ length: SHADES - 1 }, (_, i) =>
    shortNumber(positive[Math.floor(((i + 1) * positive.length) / SHADES)] ?? least),
  );
  return [...new Set([least, ...bounds.filter((bound) => bound > least)])];
}

/** 0 for zero, else the shade from 1 on; values below the scale have the first, those above it the last. */
export function chooseShade(scale: ColourScale, value: number): number {
  if (value <= 0) return 0;
  return Math.max(1, scale.filter((bound) => bound <= value).length);
}

/** The class of a shade: a short scale goes to the darkest, too. */
export function shadeClass(scale: ColourScale, shade: number): string {
  const depth = shade === 0 ? 0 : Math.round((shade / Math.max(1, scale.length)) * SHADES);
  return `shade-${depth}`;
}

/** With two digits that count. */
function shortNumber(value: number): number {
  return Number(value.toPrecision(2));
}
