import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process, resident now or at its most; 0 once it has ended. Linux only. */
export function residentMegabytes(pid: number | undefined, when: 'now' | 'peak' = 'now'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const name = when === 'now' ? 'VmRSS' : 'VmHWM';
    const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Files, sockets and pipes that a process has open; 0 once it has ended. Linux only. */
export function openHandles(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** The process whose command line has all of some texts; `undefined` where there is none. Linux only. */
export function findProcess(...texts: string[]): number | undefined {
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (texts.every((text) => command.includes(text))) return Number(name);
    } catch {
      // It ended meanwhile.
    }
  }
  return undefined;
}
