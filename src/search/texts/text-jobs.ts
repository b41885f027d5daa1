import type { Snippet } from '../../model/api/reports/search.js';
import type { StoredName } from '../../store/to-stored-text.js';
import type { JobTools } from './reading/job-tools.js';
import {
  findDocuments,
  type DocumentsRequest,
  type FoundDocuments,
} from '../stored/find-documents.js';
import { cutStoredSnippets, type SnippetsRequest } from './jobs/cut-stored-snippets.js';
import {
  countStoredPatterns,
  type FoundPatterns,
  type PatternsRequest,
} from './jobs/count-patterns.js';
import { findLineRuns, type FoundLineRuns, type LineRunsRequest } from './jobs/find-line-runs.js';
import {
  compareStoredPhrases,
  type FoundPhraseChanges,
  type PhraseChangesRequest,
} from './phrases/compare-stored-phrases.js';
import { drawSample, type FoundSample, type SampleRequest } from './jobs/draw-sample.js';
import { findUsage, type UsageRequest } from './jobs/find-usage.js';
import { profileTexts, type CorpusProfile, type ProfileRequest } from './jobs/profile-texts.js';
import { askRegister, type RegisterAnswer, type RegisterRequest } from './jobs/ask-register.js';
import { tallyTexts, type TalliedValue, type TallyRequest } from './jobs/tally-texts.js';
import type { Usage } from '../usage/usage-tally.js';
import type { Keyness } from '../words/compare-words.js';
import {
  compareStoredWords,
  findStoredCollocates,
  type CollocatesRequest,
  type FoundCollocates,
  type KeynessJobRequest,
} from './jobs/word-jobs.js';

/** What can be asked of the stored texts. Questions and answers pass between threads: they are plain data. */
export interface TextJobs {
  /** Without a result where only the engine can tell. */
  documents: { request: DocumentsRequest; result: FoundDocuments | undefined };
  tally: { request: TallyRequest; result: TalliedValue[] };
  profile: { request: ProfileRequest; result: CorpusProfile };
  lineRuns: { request: LineRunsRequest; result: FoundLineRuns };
  patterns: { request: PatternsRequest; result: FoundPatterns };
  collocates: { request: CollocatesRequest; result: FoundCollocates };
  keyness: { request: KeynessJobRequest; result: Keyness };
  usage: { request: UsageRequest; result: Usage };
  phrases: { request: PhraseChangesRequest; result: FoundPhraseChanges };
  sample: { request: SampleRequest; result: FoundSample };
  snippets: { request: SnippetsRequest; result: Snippet[][] };
  register: { request: RegisterRequest; result: RegisterAnswer };
  /** Brings the store to the state of the index, and counts its texts. */
  follow: { request: Record<string, never>; result: { texts: number } };
}

export type JobName = keyof TextJobs;
export type JobRequest<Name extends JobName> = TextJobs[Name]['request'];
export type JobResult<Name extends JobName> = TextJobs[Name]['result'];

type Job<Name extends JobName> = (
  tools: JobTools,
  request: JobRequest<Name>,
) => Promise<JobResult<Name>>;

export const TEXT_JOBS: { [Name in JobName]: Job<Name> } = {
  documents: findDocuments,
  tally: tallyTexts,
  profile: profileTexts,
  lineRuns: findLineRuns,
  patterns: countStoredPatterns,
  collocates: findStoredCollocates,
  keyness: compareStoredWords,
  usage: findUsage,
  phrases: compareStoredPhrases,
  sample: drawSample,
  snippets: cutStoredSnippets,
  register: askRegister,
  follow: async ({ store }) => ({ texts: store.size }),
};

/** An answer, and the state of the index that it is true of. */
export interface TextAnswer<Result> {
  result: Result;
  generation: string;
}

export interface AskOptions {
  /** Whether the state of the store will do, which the caller compares with the index's afterwards. */
  allowsStale?: boolean;
  /** How long, in milliseconds, a store that is behind the index is waited for. */
  patienceMs?: number;
}

/** The texts of the index, kept beside the gateway. */
export interface Texts {
  /**
   * Asks the texts of an index; `undefined` where they are not those of its current state, and cannot soon be: the
   * first time a large index is read, or while it is being written. Then the engine has to be asked for the texts.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  ask<Name extends JobName>(
    of: StoredName,
    job: Name,
    request: JobRequest<Name>,
    options?: AskOptions,
  ): Promise<TextAnswer<JobResult<Name>> | undefined>;
  close(): Promise<void>;
}
