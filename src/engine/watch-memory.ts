import type { Engine } from './engine.js';
import type { MemoryLimit } from './outgrown-engine.js';

const EVERY_MS = 60_000;

export interface MemoryWatchOptions extends MemoryLimit {
  /** How often it looks, in milliseconds. */
  everyMs?: number;
  onRestart: () => void;
  onFailure: (error: unknown) => void;
}

/** Looks again and again whether the engine has outgrown its bound, until the function it returns is called. */
export function watchMemory(
  engine: Engine,
  { everyMs = EVERY_MS, onRestart, onFailure, ...limit }: MemoryWatchOptions,
): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      if (await engine.restartIfOutgrown(limit)) onRestart();
    } catch (error) {
      onFailure(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
