import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { ROOT } from '../scripts/cli/root.js';
import { requireBuild } from './support/command.js';

const DEVELOPMENT = /^(?:dist\/)?(?:scripts\/(?:dev|data)|test|coverage)\//u;
const NEEDED = [
  'dist/scripts/xianbao.js',
  'dist/web/index.html',
  'samples/reports.jsonl',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
];

describe('what ships', () => {
  before(requireBuild);

  it('is built without development tools', () => {
    const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files).to.include(join('scripts', 'commands', 'serving', 'serve.js'));
    expect(files.filter((file) => DEVELOPMENT.test(`dist/${file}`))).to.deep.equal([]);
  });

  it('is packed with what it needs, without development tools and sources', function () {
    this.timeout(60_000);
    // Without scripts: `prepare` would build anew.
    const parameters = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout } = spawnSync('npm', parameters, { cwd: ROOT, encoding: 'utf8' });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).to.include.members(NEEDED);
    expect(paths.filter((path) => DEVELOPMENT.test(path))).to.deep.equal([]);
    expect(paths.filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))).to.deep.equal(
      [],
    );
  });
});
