import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './ask.js';
import { KEY_GIVEN } from './key.js';
import { readProblem, type ShownProblem } from './problem.js';

export interface Progress<Answer> {
  loading: boolean;
  /** While the next answer loads, the one before it. */
  answer?: Answer;
  /** In place of an answer: a number that belongs to another question must not stand beside it. */
  problem?: ShownProblem;
  retry: () => void;
}

interface Settled<Answer> {
  /** What was asked, and at which attempt. */
  key?: string;
  answer?: Answer;
  problem?: ShownProblem;
}

/**
 * The gateway's answer to an address; `undefined` asks nothing. A question that another one follows
 * is aborted, and what arrives of it nevertheless is dropped, so that an old answer never replaces a
 * newer one; nor does it ever stand beside a newer question without `loading`.
 */
export function useAnswer<Answer extends object>(path: string | undefined): Progress<Answer> {
  const [settled, setSettled] = useState<Settled<Answer>>({});
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const key = path === undefined ? undefined : `${attempt} ${path}`;

  useEffect(() => {
    addEventListener(KEY_GIVEN, retry);
    return () => removeEventListener(KEY_GIVEN, retry);
  }, [retry]);

  useEffect(() => {
    if (path === undefined) return undefined;
    const controller = new AbortController();
    const settle = (next: Settled<Answer>) => {
      if (!controller.signal.aborted) setSettled({ key, ...next });
    };
    ask<Answer>(path, controller.signal).then(
      (answer) => settle({ answer }),
      (error: unknown) => settle({ problem: readProblem(error) }),
    );
    return () => controller.abort();
  }, [path, key]);

  if (key === undefined) return { loading: false, retry };
  const loading = settled.key !== key;
  return { loading, answer: settled.answer, problem: loading ? undefined : settled.problem, retry };
}

/** Whether nothing has come yet of what was asked: neither an answer, of an earlier question either, nor a problem. */
export function isPending<Answer>({ loading, answer, problem }: Progress<Answer>): boolean {
  return loading && answer === undefined && problem === undefined;
}
