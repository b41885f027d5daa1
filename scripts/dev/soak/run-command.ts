import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../cli/root.js';

const POLL_MS = 10;

export interface StartedCommand {
  child: ChildProcess;
  /** What it printed, once it has ended; its exit status is `null` where it was killed. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

type Settings = Record<string, string>;

/**
 * Starts the built command over a data directory.
 *
 * @param settings variables of the environment besides
 */
export function startBuilt(
  data: string,
  parameters: string[],
  settings: Settings = {},
): StartedCommand {
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const child = spawn(process.execPath, [script, ...parameters], {
    env: { PATH: '/usr/bin:/bin', XIANBAO_DATA: data, LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** The same to its end. @throws Error where it ends with failures */
export async function runBuilt(
  data: string,
  parameters: string[],
  settings: Settings = {},
): Promise<void> {
  const { code, stderr } = await startBuilt(data, parameters, settings).ended;
  if (code !== 0) throw new Error(`xianbao ${parameters.join(' ')} ended with ${code}: ${stderr}`);
}

/** Starts it and waits until its run has begun, or it has ended. */
export async function startRun(
  data: string,
  parameters: string[],
  settings: Settings = {},
): Promise<StartedCommand> {
  const runs = countRuns(data);
  const started = startBuilt(data, parameters, settings);
  while (countRuns(data) === runs && started.child.exitCode === null) await wait(POLL_MS);
  return started;
}

function countRuns(data: string): number {
  return existsSync(join(data, 'runs')) ? readdirSync(join(data, 'runs')).length : 0;
}
