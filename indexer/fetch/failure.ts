import type { FetchFailureCode, NextStep } from './outcome.js';
import type { Trouble } from './trouble.js';

/** A fetch that brought nothing, for good in this run. */
export interface FetchFailure {
  code: FetchFailureCode;
  status?: number;
  /** A clause that says what happened. */
  detail: string;
  /** The whole: for what address, what happened and what happens next. */
  message: string;
  next: NextStep;
}

/** A failure at an address, explained. */
export function failureAt(
  url: URL,
  code: FetchFailureCode,
  detail: string,
  next: NextStep,
  status?: number,
): FetchFailure {
  const message = `${url.href} was not fetched: ${detail}. ${WHAT_NEXT[next](url)}`;
  return { code, ...(status !== undefined && { status }), detail, message, next };
}

/** What is told of trouble after so many tries, to a host that it may have put down. */
export function toFailure(
  url: URL,
  trouble: Trouble,
  { tries, patient, down }: { tries: number; patient: boolean; down: boolean },
): FetchFailure {
  const { code, status, detail } = trouble;
  // An answer, be it 503, is told as what it is; the host's next address learns that it is down.
  const next = down && status === undefined && trouble.next === 'retry' ? 'abort' : trouble.next;
  const times = tries > 1 ? `, ${tries} times` : '';
  const asked = trouble.retryAfterMs ?? 0;
  const wait =
    trouble.passing && !patient
      ? ` and asks to wait ${Math.ceil(asked / 1000)} s, which is too long for this run`
      : '';
  return failureAt(url, code, `${detail}${wait}${times}`, next, status);
}

/** What is told of an address that was not asked for, because its host is down. */
export function hostDown(url: URL, why: string): FetchFailure {
  const message = `${url.href} was not asked for: its host is down, ${why}. ${WHAT_NEXT.abort(url)}`;
  return { code: 'host_down', detail: why, message, next: 'abort' };
}

/** A sentence for each step. */
export const WHAT_NEXT: Record<NextStep, (url: URL) => string> = {
  retry: () => 'A later crawl asks for it again.',
  skip: () => 'It is left out for as long as its address answers like this.',
  abort: ({ host }) => `Nothing more is asked of ${host} in this run; the next one tries it again.`,
};
