import type { Engine } from './engine.js';

/** Lets a load that takes long give back the memory that the engine leaks by it. */
export interface EngineRelief {
  /** Whether the engine has outgrown its bound. */
  isDue: () => boolean;
  /** Restarts it; the load has to wait until the engine has carried out what it was sent. */
  restart: () => Promise<unknown>;
}

/** The caller holds the run lock, so that nobody else writes. */
export function engineRelief(engine: Engine, boundBytes: number): EngineRelief {
  return {
    isDue: () => (engine.memory()?.ownBytes ?? 0) > boundBytes,
    restart: () => engine.restartIfOutgrown({ boundBytes, isLoading: () => false }),
  };
}
