import { readFileSync } from 'node:fs';

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
