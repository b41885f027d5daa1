import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/cli/root.js';
import type { IndexSummary } from '../../scripts/commands/collecting/index-reports.js';

const SCRIPT = join(ROOT, 'dist', 'scripts', 'xianbao.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Fails where `dist/` is not built, as for a single test file nothing builds it. */
export function requireBuild(): void {
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is missing; run npm run build first`);
}

/**
 * Starts the real `xianbao` command, as it was last built, over a data directory.
 *
 * @param more variables of its environment
 */
export function startCommand(
  data: string,
  parameters: string[],
  input?: string | Buffer,
  more: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  requireBuild();
  const environment = { ...process.env, XIANBAO_DATA: data, LOG_LEVEL: 'info', PORT: '0' };
  const child = spawn(
    process.execPath,
    [SCRIPT, ...parameters],
    // An empty MEILI_URL is none, whatever a .env says.
    { cwd: ROOT, env: { ...environment, MEILI_URL: '', MEILI_KEY: '', ...more } },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** Runs it to its end. */
export function xianbao(
  data: string,
  parameters: string[],
  input?: string | Buffer,
  more?: Record<string, string>,
): Promise<Ended> {
  return startCommand(data, parameters, input, more).ended;
}

/** The JSON object that `--json` prints as the last line. */
export function parseSummary({ stdout, stderr }: Ended): IndexSummary {
  const last = stdout.trimEnd().split('\n').at(-1);
  if (!last) throw new Error(`Nothing on standard output; on standard error: ${stderr}`);
  return JSON.parse(last) as IndexSummary;
}
