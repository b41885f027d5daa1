/** What is known of a source's reports of one county and month, and what became of them. */
export interface CoverageCounts {
  /** Addresses known, and reports imported from files. Without a fetch or failure: not crawled. */
  discovered: number;
  /** Of these, how many ever came. */
  fetched: number;
  extracted: number;
  /** Crawled, and no report on the page. */
  noReport: number;
  /** Never came for all trying, or could not be read. */
  failed: number;
  /** Gone since; counted in the others too. */
  gone: number;
  /** Milliseconds since the epoch. */
  lastSuccess: number | null;
}
