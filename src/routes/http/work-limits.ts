import { FairQueue } from '../../search/work/fair-queue.js';
import { MAX_IDLE_MS } from './request-work.js';
import type { StreamQueues } from './stream-pieces.js';

/** How much is worked on at once. */
export interface WorkLimits {
  /** Questions that take long: two keep the two cores of a small machine busy, a third fills their pauses. */
  heavyAtOnce: number;
  /** Such questions that wait. At some seconds each, the last of them is answered within a few minutes. */
  heavyWaiting: number;
  /** Exports that are open: each holds up to three pages of a thousand reports in memory, some 15 MB. */
  streamsAtOnce: number;
  streamsWaiting: number;
  /** Archived pages that are being sent: each holds up to 24 MB, as bytes of 8 MB may be in UTF-8. */
  originalsAtOnce: number;
  originalsWaiting: number;
  /** So long may a client take none of the bytes of its answer. */
  idleMs: number;
}

export const WORK_LIMITS: WorkLimits = {
  heavyAtOnce: 3,
  heavyWaiting: 60,
  streamsAtOnce: 8,
  streamsWaiting: 40,
  originalsAtOnce: 4,
  originalsWaiting: 40,
  idleMs: MAX_IDLE_MS,
};

/** The queues of a gateway. */
export interface WorkQueues extends StreamQueues {
  originals: FairQueue;
}

/** One client may take half of the waiting places of each: the others find some free. */
export function workQueues(limits: WorkLimits): WorkQueues {
  const queue = (running: number, waiting: number) =>
    new FairQueue({ running, waiting, waitingOfOne: Math.ceil(waiting / 2) });
  return {
    heavy: queue(limits.heavyAtOnce, limits.heavyWaiting),
    streams: queue(limits.streamsAtOnce, limits.streamsWaiting),
    originals: queue(limits.originalsAtOnce, limits.originalsWaiting),
    idleMs: limits.idleMs,
  };
}
