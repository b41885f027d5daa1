import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export const TEST_KINDS = ['unit', 'engine', 'kill', 'browser'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** A value's import, not a type's. */
const IMPORT = /^import (?!type\b)[^;]*?from '([^']+)';/gmsu;
/** What starts an engine, or the built command, which starts one. */
const STARTS_ENGINE = /\/src\/engine\/(?:embedded-engine|engine)\.js$|\/support\/command\.js$/u;

/**
 * The test files of a folder by what they need, which they tell by what they import, themselves or
 * through other files of the folder:
 *
 * - browser: `playwright-core`;
 * - kill: their name ends in `kill.test.ts`; they kill processes in the middle of their work;
 * - engine: what starts an engine or the built command;
 * - unit: nothing of these.
 */
export function classifyTests(folder: string): Record<TestKind, string[]> {
  const kinds: Record<TestKind, string[]> = { unit: [], engine: [], kill: [], browser: [] };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of files.filter((each) => each.endsWith('.test.ts'))) {
    const file = join(folder, name);
    kinds[classify(file, reachedImports(file, folder))].push(file);
  }
  return kinds;
}

function classify(file: string, imports: Set<string>): TestKind {
  if (imports.has('playwright-core')) return 'browser';
  if (/(?:^|-)kill\.test\.ts$/u.test(basename(file))) return 'kill';
  return [...imports].some((name) => STARTS_ENGINE.test(name)) ? 'engine' : 'unit';
}

/** Packages, and absolute paths of files, that a file imports through the files of a folder. */
function reachedImports(file: string, folder: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    for (const [, name = ''] of readFileSync(each, 'utf8').matchAll(IMPORT)) {
      const target = name.startsWith('.') ? join(dirname(each), name) : name;
      if (reached.has(target)) continue;
      reached.add(target);
      if (target.startsWith(folder)) waiting.push(target.replace(/\.js$/u, '.ts'));
    }
  }
  return reached;
}
