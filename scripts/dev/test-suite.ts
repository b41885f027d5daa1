import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ROOT } from '../cli/root.js';
import { classifyTests, TEST_KINDS, type TestKind } from './suites/classify-tests.js';

// npm run test:KIND [-- MOCHA_OPTION…] : runs the test files of one kind; CONTRIBUTING.md says which they are.
const [kind = '', ...options] = process.argv.slice(2);
if (!TEST_KINDS.includes(kind as TestKind)) {
  console.error(`No suite is called ${kind}; there are ${TEST_KINDS.join(', ')}.`);
  process.exitCode = 2;
} else {
  const files = classifyTests(join(ROOT, 'test'))[kind as TestKind];
  const mocha = join(ROOT, 'node_modules', '.bin', 'mocha');
  const paths = files.map((file) => relative(ROOT, file));
  const { status } = spawnSync(mocha, [...options, ...paths], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
