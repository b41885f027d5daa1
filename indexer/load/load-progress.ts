import type { Meilisearch } from 'meilisearch';

/** How far a run has come, in reports or in versions of them. */
export interface LoadProgress {
  /** `reading` until all input was read, then `indexing` until the engine has done everything. */
  phase: 'reading' | 'indexing';
  read: number;
  /** Of these, those that were handed to the engine, or that it had already. */
  sent: number;
  /** Of these, those that searches find. */
  searchable: number;
  /** Which share of the reports that it carries out now the engine has done, 0 to 1; `undefined` where it does not. */
  engineShare: number | undefined;
}

/** Of the versions that were added: those not sent to the engine yet, and those sent that are not searchable yet. */
export interface PendingCounts {
  unsent: number;
  sent: number;
}

/** Which share of its tasks for an index the engine has done, 0 to 1; `undefined` where it does others or none. */
export async function readEngineShare(
  client: Meilisearch,
  index: string,
): Promise<number | undefined> {
  const { results } = await client.batches.getBatches({
    statuses: ['processing'],
    indexUids: [index],
    limit: 1,
  });
  const percentage = results[0]?.progress?.percentage;
  return percentage === undefined ? undefined : percentage / 100;
}
