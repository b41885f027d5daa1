import { createHash, randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { chinaDay } from '../../model/time/instant.js';
import type { GenerationReader } from '../../search/cache/generation-reader.js';

/**
 * Marks answers by the state of the index that they come from (`ETag`), so that whoever polls is told in a moment that
 * nothing has changed (304). The tag of an answer names a generation read before the answer was made: where the index
 * changes meanwhile, the tag is never valid again, and the client gets the next answer whole.
 */
export class Validators {
  /** Another run of the program may answer otherwise. */
  readonly #run = randomUUID();
  readonly #isPrivate: () => boolean;
  readonly #now: () => number;

  /**
   * @param isPrivate tells whether answers are for those alone who have a key
   * @param now milliseconds since the epoch
   */
  constructor(isPrivate: () => boolean, now: () => number = Date.now) {
    this.#isPrivate = isPrivate;
    this.#now = now;
  }

  /** For answers from the index whose generation is given. */
  watch(generation: GenerationReader): RequestHandler {
    return async (request, response, next) => {
      const whose = this.#isPrivate() ? 'private, ' : '';
      response.set('Cache-Control', `${whose}no-cache`).vary('Accept');
      const known = request.get('if-none-match')?.trim();
      // Any answer is known to who sends `*`, but only an answer: whether there is one is seen once it is made.
      const isConditional = known !== undefined && known !== '*';
      const state = await readState(generation, isConditional);
      if (state === undefined) {
        next();
        return;
      }
      response.set('ETag', this.#tag(request, state));
      if (isConditional && request.fresh) response.status(304).end();
      else next();
    };
  }

  /** Weak: compressed or not, it is the same answer. */
  #tag(request: Request, state: string): string {
    // Both: a saved selection stands in the one by its name, in the other for what it was when the answer was made.
    const { originalUrl, url, secure, headers } = request;
    // Days are counted from today on in places.
    const today = chinaDay(this.#now());
    const seed = [this.#run, today, originalUrl, url, secure, headers.host, headers.accept, state];
    const digest = createHash('sha256').update(JSON.stringify(seed)).digest('base64url');
    return `W/"${digest.slice(0, 22)}"`;
  }
}

/** Of the index; without an engine there is none, and the answer itself says so. */
async function readState(
  generation: GenerationReader,
  isConditional: boolean,
): Promise<string | undefined> {
  try {
    const known = isConditional ? undefined : generation.last;
    return known ?? (await generation.current());
  } catch {
    return undefined;
  }
}
