import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findFreePort } from '../../../../src/engine/embedded/free-port.js';
import { ROOT } from '../../../cli/root.js';

/** Collects the garbage when the process is told to. */
const COLLECTS = ['--expose-gc', '--import', 'data:text/javascript,process.on("SIGUSR2",()=>gc())'];

export interface ServedGateway {
  url: string;
  /** From the start of the process to its first ready answer. */
  readyMs: number;
  pid: number | undefined;
  /** Has its garbage collected, so that its memory is what it holds. */
  collectGarbage(): void;
  close(): Promise<void>;
  /** Ends it as a kill -9 does. */
  kill(): Promise<void>;
}

/**
 * `xianbao serve` as a process of its own, as users run it.
 *
 * @param settings variables of the environment besides
 */
export async function servedGateway(
  data: string,
  settings: Record<string, string> = {},
): Promise<ServedGateway> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const began = performance.now();
  const child = spawn(process.execPath, [...COLLECTS, script, 'serve', '--port', String(port)], {
    env: { PATH: '/usr/bin:/bin', XIANBAO_DATA: data, LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('xianbao serve ended; run npm run build first');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const readyMs = performance.now() - began;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const collectGarbage = () => void child.kill('SIGUSR2');
  return { url, readyMs, pid: child.pid, collectGarbage, close, kill };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
