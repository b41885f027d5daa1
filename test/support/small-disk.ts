import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file system of its own in memory, which can be full or read-only; root alone can mount one. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** `undefined` where this user, or this system, cannot mount any. */
  static mount(folder: string, size: string): SmallDisk | undefined {
    mkdirSync(folder);
    const isMounted = runs('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
    return isMounted ? new SmallDisk(folder) : undefined;
  }

  makeReadOnly(): void {
    if (!runs('mount', ['-o', 'remount,ro', this.folder])) throw new Error('cannot be remounted');
  }

  unmount(): void {
    runs('umount', [this.folder]);
  }
}

function runs(program: string, parameters: string[]): boolean {
  return spawnSync(program, parameters).status === 0;
}
