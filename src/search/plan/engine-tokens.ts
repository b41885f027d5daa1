import { tooManyTokens } from '../query/query-problem.js';

/**
 * The engine reads so many tokens of a query and drops the rest in silence. Each word is one, and so is each blank,
 * quotation mark and minus (measured on Meilisearch 1.21; `MAX_TOKEN_COUNT` in its source).
 */
export const MAX_ENGINE_TOKENS = 1_000;

const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu;

/**
 * Refuses a query of which the engine would read the beginning alone.
 *
 * @param q as the engine takes it
 * @throws XianbaoError `query_too_complex`
 */
export function checkEngineTokens(q: string): void {
  // No token is shorter than a character.
  if (q.length <= MAX_ENGINE_TOKENS) return;
  const count = q.match(TOKEN)?.length ?? 0;
  if (count > MAX_ENGINE_TOKENS) throw tooManyTokens(count, MAX_ENGINE_TOKENS);
}
