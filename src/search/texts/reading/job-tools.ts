import type { Meilisearch } from 'meilisearch';
import type { CacheSection } from '../../../model/memory/cache-store.js';
import type { TextStore } from '../../../store/text-store.js';
import type { StoredName } from '../../../store/to-stored-text.js';
import type { GenerationCache } from '../../cache/generation-cache.js';
import type { Register } from '../../officials/register.js';
import type { Turn } from '../../work/turn.js';
import type { HeldPhrases } from '../phrases/held-phrases.js';

/** What a job on the stored texts has at hand. */
export interface JobTools {
  /** Whose texts they are. */
  of: StoredName;
  store: TextStore;
  client: Meilisearch;
  turn: Turn;
  /** What is made of all texts together and takes long. */
  cache: CacheSection<object>;
  /** What was found of the phrases of its texts, by state of the index. */
  phrases: GenerationCache<HeldPhrases>;
  /** The registers of its officials, by the reports that they are of and by state of the index. */
  registers: GenerationCache<Register>;
}
