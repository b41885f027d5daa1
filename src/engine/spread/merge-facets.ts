/** Counts by field and value. */
export type FacetCounts = Record<string, Record<string, number>>;
export type FacetStats = Record<string, { min: number; max: number }>;

/** The counts of several servers added up; of each field, the most frequent value first. */
export function mergeFacets(all: (FacetCounts | undefined)[]): FacetCounts {
  const sums = new Map<string, Map<string, number>>();
  for (const counts of all) {
    for (const [field, values] of Object.entries(counts ?? {})) {
      const sum = sums.get(field) ?? new Map<string, number>();
      for (const [value, count] of Object.entries(values))
        sum.set(value, (sum.get(value) ?? 0) + count);
      sums.set(field, sum);
    }
  }
  return Object.fromEntries([...sums].map(([field, sum]) => [field, inOrder(sum)]));
}

/** The least and the largest value of each numeric field. */
export function mergeStats(all: (FacetStats | undefined)[]): FacetStats {
  const merged: FacetStats = {};
  for (const stats of all) {
    for (const [field, { min, max }] of Object.entries(stats ?? {})) {
      const known = merged[field];
      merged[field] = {
        min: Math.min(min, known?.min ?? min),
        max: Math.max(max, known?.max ?? max),
      };
    }
  }
  return merged;
}

function inOrder(counts: Map<string, number>): Record<string, number> {
  const byCount = ([a, m]: [string, number], [b, n]: [string, number]) => n - m || (a < b ? -1 : 1);
  return Object.fromEntries([...counts].toSorted(byCount));
}
