import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { before, describe, it } from 'mocha';

// A rule that matches nothing passes as quietly as one that holds. So every pair of folders is tried
// here on the real configuration: the forbidden ones must be reported, the allowed ones must not.

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each part of the project may import, beside itself. */
const allowed: Record<string, string[]> = {
  'src/model': [],
  'src/config': ['src/model'],
  'src/engine': ['src/model', 'src/config'],
  'src/store': ['src/model', 'src/engine'],
  'src/search': ['src/model', 'src/engine', 'src/store'],
  'src/routes': ['src/model', 'src/engine', 'src/search'],
  'src/web': [],
  'src/app': ['src/model', 'src/config', 'src/engine', 'src/search', 'src/routes'],
  'src/server': ['src/model', 'src/config', 'src/engine', 'src/search', 'src/routes', 'src/app'],
};
const stages = ['sources', 'fetch', 'archive', 'extract', 'enrich', 'read', 'load', 'crawl'];
const base = ['src/model', 'src/engine', 'src/config'];
stages.forEach((stage, at) => {
  allowed[`indexer/${stage}`] = [...base, ...stages.slice(0, at).map((s) => `indexer/${s}`)];
});
allowed['indexer/pipeline'] = [...base, ...stages.map((stage) => `indexer/${stage}`)];

const singleFiles = new Set(['src/config', 'src/app', 'src/server', 'indexer/pipeline']);
const places = [...Object.keys(allowed), 'scripts', 'test'];

/** An app and a server are composed of anything of src; the design asks only that src stays src. */
const unordered = (from: string, to: string): boolean =>
  (from === 'src/app' || from === 'src/server') && to.startsWith('src/');

type Case = [file: string, line: string];

function pairs(wanted: 'allowed' | 'forbidden'): Case[] {
  const cases: Case[] = [];
  for (const [from, may] of Object.entries(allowed)) {
    for (const to of places) {
      if (from === to || may.includes(to) !== (wanted === 'allowed')) continue;
      if (wanted === 'forbidden' && unordered(from, to)) continue;
      // A folder is tried at its top and one level down, where the path to the others is longer.
      const files = singleFiles.has(from)
        ? [`${from}.ts`]
        : [`${from}/x${cases.length}.ts`, `${from}/deep/x${cases.length}.ts`];
      for (const file of files) {
        const target = singleFiles.has(to) ? `${to}.js` : `${to}/thing.js`;
        const path = relative(dirname(file), target);
        cases.push([
          file,
          `import { a${cases.length} } from '${path.startsWith('.') ? path : `./${path}`}';`,
        ]);
      }
    }
  }
  return cases;
}

const alsoForbidden: Case[] = [
  ['src/model/side-effect.ts', `import '../engine/thing.js';`],
  ['src/model/type.ts', `import type { a } from '../engine/thing.js';`],
  ['src/model/again.ts', `export { a } from '../engine/thing.js';`],
  ['src/model/all.ts', `export * from '../engine/thing.js';`],
  ['src/model/source.ts', `import { a } from '../engine/thing.ts';`],
  ['src/model/folder.ts', `import { a } from '../engine';`],
  ['src/model/detour.ts', `import { a } from './../engine/thing.js';`],
  ['src/model/detour2.ts', `import { a } from './deep/../../engine/thing.js';`],
  ['src/search/detour.ts', `import { a } from '../model/../routes/thing.js';`],
  ['src/search/through-src.ts', `import { a } from '../../src/routes/thing.js';`],
  ['indexer/load/through-indexer.ts', `import { a } from '../../indexer/pipeline.js';`],
  ['indexer/fetch/through-indexer.ts', `import { a } from '../../indexer/load/thing.js';`],
  ['src/web/value.tsx', `import { a } from '../model/thing.js';`],
  ['src/engine/environment.ts', `import { env } from 'node:process';`],
  ['indexer/fetch/environment.ts', `import { config } from 'dotenv';`],
  ['scripts/testing.ts', `import { a } from '../test/support/thing.js';`],
  ['scripts/dev/oracle/search.ts', `import { a } from '../../../src/model/thing.js';`],
  ['scripts/dev/oracle/reader.ts', `import { a } from '../corpus/thing.js';`],
];

const alsoAllowed: Case[] = [
  ['src/web/type.tsx', `import type { a } from '../model/thing.js';`],
  ['src/web/own.tsx', `import { a } from './thing.js';`],
  ['src/web/room/cite.tsx', `import { a } from '../../model/citation/thing.js';`],
  ['src/web/room/expand.tsx', `import { a } from '../../model/expansion/thing.js';`],
  ['src/search/deep/own.ts', `import { a } from '../thing.js';`],
  ['src/model/data.ts', `import a from './divisions.json' with { type: 'json' };`],
  ['src/config.ts', `import { config as a } from 'dotenv';`],
  ['scripts/xianbao.ts', `import { a } from '../indexer/pipeline.js';`],
  ['test/indexer/load.test.ts', `import { a } from '../../src/search/thing.js';`],
];

/** Other rules, each with a file that breaks it. */
const broken: [rule: string, file: string, text: string][] = [
  ['node(no-process-env)', 'src/engine/env.ts', `export const home = process.env['HOME'];\n`],
  ['node(no-process-env)', 'indexer/fetch/env.ts', `export const home = process.env['HOME'];\n`],
  ['node(no-process-env)', 'scripts/env.ts', `export const home = process.env['HOME'];\n`],
  ['eslint(no-console)', 'src/search/log.ts', `console.log('x');\n`],
  ['eslint(no-console)', 'scripts/commands/say.ts', `console.log('x');\n`],
  ['eslint(eqeqeq)', 'src/search/equal.ts', `export const f = (a: string) => a == 'b';\n`],
  ['eslint(no-unused-vars)', 'src/search/unused.ts', `import { a } from './thing.js';\n`],
  ['import(no-default-export)', 'src/search/default.ts', `export default 1;\n`],
  ['typescript(no-explicit-any)', 'src/search/any.ts', `export const f = (a: any): void => a;\n`],
  [
    'import(no-cycle)',
    'src/search/one.ts',
    `import { two } from './two.js';\nexport const one = () => two;\n`,
  ],
  [
    'import(no-cycle)',
    'src/search/two.ts',
    `import { one } from './one.js';\nexport const two = () => one;\n`,
  ],
  [
    'typescript(no-floating-promises)',
    'src/search/floating.ts',
    `const f = async (): Promise<void> => {};\nf();\n`,
  ],
  [
    'typescript(no-misused-promises)',
    'src/search/misused.ts',
    `[1].forEach(async () => {\n  await Promise.resolve();\n});\n`,
  ],
  [
    'typescript(await-thenable)',
    'src/search/thenable.ts',
    `export const f = async (): Promise<void> => {\n  await 1;\n};\n`,
  ],
];

interface Diagnostic {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

/** Lints files in a copy of the project's layout: exit status, and the rules broken, by file and by line. */
function lint(files: Iterable<[file: string, text: string]>) {
  const folder = mkdtempSync(join(tmpdir(), 'xianbao-lint-'));
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) {
      copyFileSync(join(root, name), join(folder, name));
    }
    // The type-aware rules need the types that tsconfig.json names.
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const bin = join(root, 'node_modules/.bin');
    const run = spawnSync(join(bin, 'oxlint'), ['--type-aware', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, OXLINT_TSGOLINT_PATH: join(bin, 'tsgolint') },
      maxBuffer: 64 * 1024 * 1024,
    });
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
    const rules = new Map<string, Set<string>>();
    for (const { code, filename, labels } of diagnostics) {
      for (const place of [filename, `${filename}:${labels[0]?.span.line}`]) {
        rules.set(place, (rules.get(place) ?? new Set()).add(code));
      }
    }
    return { status: run.status, rules };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One text a file: where a file stands in several cases, each has a line of its own. */
function gather(cases: Case[]): { texts: Map<string, string>; places: string[] } {
  const lines = new Map<string, string[]>();
  const places = cases.map(([file, line]) => {
    const known = lines.get(file) ?? [];
    lines.set(file, known);
    return `${file}:${known.push(line)}`;
  });
  return {
    texts: new Map([...lines].map(([file, all]) => [file, `${all.join('\n')}\n`])),
    places,
  };
}

/** The part of the project that a file belongs to: src/web, indexer/load, indexer itself. */
function findPart(path: string): string {
  return path.split(sep).slice(0, -1).slice(0, 2).join('/');
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const importRule = 'eslint(no-restricted-imports)';

describe('the lint rules', () => {
  describe('report an import against the direction', () => {
    const cases = [...pairs('forbidden'), ...alsoForbidden];
    const { texts, places: at } = gather(cases);
    let found: ReturnType<typeof lint>;
    before(() => {
      found = lint(texts);
    });
    it('with a failing exit status', () => expect(found.status).to.equal(1));
    for (const [n, [file, line]] of cases.entries()) {
      it(`${file}: ${line}`, () => {
        expect([...(found.rules.get(at[n] ?? '') ?? [])]).to.include(importRule);
      });
    }
  });

  describe('let pass an import in the direction', () => {
    const cases = [...pairs('allowed'), ...alsoAllowed];
    const { texts, places: at } = gather(cases);
    let found: ReturnType<typeof lint>;
    before(() => {
      found = lint(texts);
    });
    for (const [n, [file, line]] of cases.entries()) {
      it(`${file}: ${line}`, () => {
        expect([...(found.rules.get(at[n] ?? '') ?? [])]).not.to.include(importRule);
      });
    }
  });

  describe('fire', () => {
    let found: ReturnType<typeof lint>;
    before(() => {
      found = lint(broken.map(([, file, text]) => [file, text]));
    });
    for (const [rule, file] of broken) {
      it(`${rule} in ${file}`, () => {
        expect([...(found.rules.get(file) ?? [])]).to.include(rule);
      });
    }
  });

  it('know every folder of src and indexer', () => {
    for (const top of ['src', 'indexer']) {
      for (const path of sourcesIn(join(root, top))) {
        const folder = relative(root, path).split(sep).slice(0, -1);
        if (folder.length > 1)
          expect(Object.keys(allowed)).to.include(folder.slice(0, 2).join('/'));
      }
    }
  });

  it('leave what ships with packages that ship: no development dependency', () => {
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    const shipped = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)]);
    const commands = sourcesIn(join(root, 'scripts/commands'));
    const files = ['src', 'indexer'].flatMap((top) => sourcesIn(join(root, top)));
    for (const file of [...files, ...commands]) {
      if (file.includes(join('src', 'web'))) continue;
      const text = readFileSync(file, 'utf8');
      for (const [, type, name = ''] of text.matchAll(
        /^(?:import|export)( type)? [^;]*?from '((?:@[^/']+\/)?[^./'][^/']*)[^']*';/gmsu,
      )) {
        if (type === undefined && !name.startsWith('node:'))
          expect([...shipped], file).to.include(name);
      }
    }
  });

  it('are not dodged by a dynamic import, which they cannot see: it stays in its part', () => {
    for (const top of ['src', 'indexer']) {
      for (const path of sourcesIn(join(root, top))) {
        const from = findPart(relative(root, path));
        const text = readFileSync(path, 'utf8');
        for (const [, target = ''] of text.matchAll(/\bimport\(\s*['"`](\.\.?\/[^'"`]*)/gu)) {
          expect(findPart(relative(root, join(dirname(path), target))), path).to.equal(from);
        }
      }
    }
  });
});
