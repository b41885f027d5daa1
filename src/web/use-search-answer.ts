import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchSearch, ProblemError, type Problem, type SearchAnswer } from './api.js';
import { apiQuery, type SearchState } from './search-state.js';

export interface SearchProgress {
  loading: boolean;
  /** While the next answer loads, the one before it. */
  answer?: SearchAnswer;
  /** In place of an answer: a number that belongs to another search must not stand beside it. */
  problem?: Problem;
}

/**
 * The gateway's answer to the search. A search that another one follows is aborted, and what
 * arrives of it nevertheless is dropped, so that an old answer never replaces a newer one.
 */
export function useSearchAnswer(state: SearchState): [SearchProgress, retry: () => void] {
  const query = state.q === '' ? undefined : apiQuery(state);
  const [progress, setProgress] = useState<SearchProgress>({ loading: query !== undefined });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (query === undefined) {
      setProgress({ loading: false });
      return undefined;
    }
    const controller = new AbortController();
    const settle = (next: SearchProgress) => {
      if (!controller.signal.aborted) setProgress(next);
    };
    setProgress(({ answer }) => ({ loading: true, answer }));
    fetchSearch(query, controller.signal).then(
      (answer) => settle({ loading: false, answer }),
      (error: unknown) => settle({ loading: false, problem: problemOf(error) }),
    );
    return () => controller.abort();
  }, [query, attempt]);

  return [progress, useCallback(() => setAttempt((count) => count + 1), [])];
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { detail: String(error) };
}
