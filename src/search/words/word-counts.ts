/** How often each word occurs in some reports. */
export interface WordCounts {
  reports: number;
  /** All words together. */
  tokens: number;
  counts: ReadonlyMap<string, number>;
}
