import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../root.js';

const PORT = 38_417;

/** Milliseconds from starting `xianbao serve` over an index to its first ready answer. */
export async function benchStart(data: string): Promise<number> {
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const began = performance.now();
  const child = spawn(process.execPath, [script, 'serve', '--port', String(PORT)], {
    env: { PATH: '/usr/bin:/bin', XIANBAO_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (!(await ready())) {
      if (child.exitCode !== null) throw new Error('xianbao serve ended; run npm run build first');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - began;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function ready(): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${PORT}/readyz`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
