import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';

/** The memory of an engine's process, in bytes. */
export interface EngineMemory {
  /** All that it occupies, with the pages of its database that are in memory. */
  residentBytes: number;
  /** Without the pages of files, which the system takes back when it needs them: what a leak adds to. */
  ownBytes: number;
}

/** On a machine of 4 GB or more, a searching engine stays far below; chosen by hand. */
const MAX_BOUND_BYTES = 2 * 2 ** 30;

/** The memory of a process; `undefined` where it has ended, or on a system without /proc. */
export function readEngineMemory(pid: number): EngineMemory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const residentBytes = readField(status, 'VmRSS');
    const ownBytes = readField(status, 'RssAnon');
    if (residentBytes === undefined || ownBytes === undefined) return undefined;
    return { residentBytes, ownBytes };
  } catch {
    return undefined;
  }
}

/**
 * What an embedded engine may hold of its own before it is restarted, in bytes: what was configured, else 2 GiB or half of
 * what the machine or container has, whichever is less. `Infinity` where 0 was configured.
 */
export function memoryBound(megabytes: number | undefined): number {
  return megabytes === undefined
    ? Math.min(MAX_BOUND_BYTES, halfOfMemory())
    : configuredBound(megabytes);
}

/**
 * The same in the middle of a load, where a restart costs more, for the load waits until the engine has nothing to do:
 * without a configured bound, half of what the machine or container has.
 */
export function loadMemoryBound(megabytes: number | undefined): number {
  return megabytes === undefined ? halfOfMemory() : configuredBound(megabytes);
}

function configuredBound(megabytes: number): number {
  return megabytes === 0 ? Infinity : megabytes * 2 ** 20;
}

function halfOfMemory(): number {
  const constrained = process.constrainedMemory();
  return (constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()) / 2;
}

function readField(status: string, name: string): number | undefined {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
