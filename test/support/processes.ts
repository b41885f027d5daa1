import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Starts a script of this folder as a process, and waits for the first line it prints. */
export async function startScript(
  name: string,
  ...parameters: string[]
): Promise<{ line: string; kill: () => Promise<void> }> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = waitForExit(child);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const [line, ...rest] = printed.split('\n');
    if (line !== undefined && rest.length > 0) return { line, kill };
  }
  await ended;
  throw new Error(`${name} ended without printing a line`);
}

function waitForExit(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Whether a process runs; one that ended and was not yet waited for does not. */
export function isRunning(pid: number | undefined): boolean {
  return commandLine(pid).length > 0;
}

/** The arguments of a process as every user of the machine can read them. */
export function commandLine(pid: number | undefined): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}
