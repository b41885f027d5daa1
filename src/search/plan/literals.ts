/**
 * The literals of one alternative, by number and sorted: a statement has an even number, its negation the odd one
 * after it. So joining two alternatives and comparing them are one pass over each.
 */
export type Literals = readonly number[];

/** All literals of both; `undefined` where one states what the other negates. */
export function joinLiterals(a: Literals, b: Literals): Literals | undefined {
  const joined: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [left = Infinity, right = Infinity] = [a[i], b[j]];
    const next = Math.min(left, right);
    if (left === next) i += 1;
    if (right === next) j += 1;
    // A statement and its negation are neighbours.
    if (next % 2 === 1 && joined.at(-1) === next - 1) return undefined;
    joined.push(next);
  }
  return joined;
}

/** Without those that another implies: `甲 OR (甲 乙)` is 甲. None of them may be given twice. */
export function withoutImplied(all: Literals[]): Literals[] {
  if (all.some(({ length }) => length === 0)) return [[]];
  const highest = all.reduce((most, one) => Math.max(most, one.at(-1)!), 0);
  const counts = new Uint32Array(highest + 1);
  for (const one of all) for (const literal of one) counts[literal]! += 1;
  // Whoever is within another has its own rarest literal there, too.
  const byRarest: Literals[][] = [];
  for (const one of all) {
    const rarest = one.reduce((a, b) => (counts[b]! < counts[a]! ? b : a));
    (byRarest[rarest] ??= []).push(one);
  }
  const isImplied = (whole: Literals) =>
    whole.some((literal) =>
      byRarest[literal]?.some((part) => part.length < whole.length && isWithin(part, whole)),
    );
  return all.filter((one) => !isImplied(one));
}

function isWithin(part: Literals, whole: Literals): boolean {
  let at = 0;
  for (const literal of part) {
    while (at < whole.length && whole[at]! < literal) at += 1;
    if (whole[at] !== literal) return false;
  }
  return true;
}
