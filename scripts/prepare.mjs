// npm runs this after every install. A production install (--omit=dev) has no compiler, and has its
// dist already; failing there would make the package impossible to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const compiler = new URL('../node_modules/typescript/package.json', import.meta.url);

if (existsSync(compiler)) {
  const build = spawnSync('npm run build', {
    cwd: new URL('..', import.meta.url),
    shell: true,
    stdio: 'inherit',
  });
  process.exitCode = build.status ?? 1;
}
