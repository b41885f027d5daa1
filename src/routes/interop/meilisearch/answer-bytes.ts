import { byteSize } from '../../../model/memory/byte-size.js';
import { MeilisearchError } from './meilisearch-error.js';

/** A thousand reports of usual length have some 5 MB, twice that with everything marked. */
const MAX_BYTES = 16 << 20;

/** How large the answer to one body grows, in memory. */
export class AnswerBytes {
  #bytes = 0;

  /** @throws MeilisearchError once the answer is too large, before more of it is made */
  add(hit: object): void {
    this.#bytes += byteSize(hit);
    if (this.#bytes <= MAX_BYTES) return;
    const message = `The answer has more than ${MAX_BYTES >> 20} MB; ask for fewer hits, or name what is wanted in \`attributesToRetrieve\`.`;
    throw new MeilisearchError(400, 'invalid_search_limit', message);
  }
}
