import { useCallback, useRef } from 'preact/hooks';
import type { ShownProblem } from './problem.js';
import type { Progress } from './use-answer.js';

interface Pair<First, Second> {
  first?: First | undefined;
  second?: Second | undefined;
}

interface Together<First, Second> extends Pair<First, Second> {
  loading: boolean;
  /** Of either. */
  problem?: ShownProblem | undefined;
  retry: () => void;
}

/** Two answers that stand beside one another, and so are always of the same question: the last to which both came. */
export function useTogether<First extends object, Second extends object>(
  first: Progress<First>,
  second: Progress<Second>,
): Together<First, Second> {
  const settled = useRef<Pair<First, Second>>({});
  settled.current = pairSettled(settled.current, first, second);
  const { retry: retryFirst } = first;
  const { retry: retrySecond } = second;
  const retry = useCallback(() => {
    retryFirst();
    retrySecond();
  }, [retryFirst, retrySecond]);
  const loading = first.loading || second.loading;
  const problem = first.problem ?? second.problem;
  return { ...settled.current, loading, problem, retry };
}

/** The pair to be shown: while either is on its way, the one before. */
export function pairSettled<First extends object, Second extends object>(
  before: Pair<First, Second>,
  first: Progress<First>,
  second: Progress<Second>,
): Pair<First, Second> {
  if (first.problem !== undefined) return {};
  if (first.loading || second.loading) return before;
  return { first: first.answer, second: second.answer };
}
