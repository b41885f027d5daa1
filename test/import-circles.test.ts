import { expect } from 'chai';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../scripts/cli/root.js';
import { findCircles, groupByRoom, readImportGraph } from './support/import-graph.js';
import { removeFolder, temporaryFolder } from './support/temporary-folder.js';

// The linter's rule against circles overlooks imports of types, and knows nothing of rooms.

/** The page's views import its shell, which shows them: not yet taken apart. */
const ROOMS_IN_CIRCLES = /^src\/web\//u;

/** The room of a stage that a file is in: `src/search/query`; files beside the rooms are in none. */
function roomOfStage(file: string): string | undefined {
  const folders = file.split('/').slice(0, -1);
  return folders.length > 2 ? folders.slice(0, 3).join('/') : undefined;
}

async function circlesAmong(files: Record<string, string>): Promise<[string[][], string[][]]> {
  const folder = await temporaryFolder();
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const graph = readImportGraph(folder, ['src']);
    return [findCircles(graph), findCircles(groupByRoom(graph, roomOfStage))];
  } finally {
    await removeFolder(folder);
  }
}

describe('imports run in no circle', () => {
  const graph = readImportGraph(ROOT, ['src', 'indexer', 'scripts', 'test']);

  it('between files, those of types included', () => {
    expect(findCircles(graph)).to.deep.equal([]);
  });

  it('between the rooms of a stage', () => {
    const circles = findCircles(groupByRoom(graph, roomOfStage)).flat();
    expect(circles.filter((room) => !ROOMS_IN_CIRCLES.test(room))).to.deep.equal([]);
  });

  it('which is noticed where types alone make one', async () => {
    const [files, rooms] = await circlesAmong({
      'src/search/query/a.ts': `import {\n  type B,\n} from './b.js';\nexport type A = B;\n`,
      'src/search/query/b.ts': `import type { A } from './c.js';\nexport type B = A;\n`,
      'src/search/query/c.tsx': `export * from './a.js';\n`,
    });
    expect(files).to.deep.equal([
      ['src/search/query/a.ts', 'src/search/query/b.ts', 'src/search/query/c.tsx'],
    ]);
    expect(rooms).to.deep.equal([]);
  });

  it('which is noticed where rooms import each other through other files', async () => {
    const [files, rooms] = await circlesAmong({
      'src/search/query/a.ts': `import { b } from '../plan/b.js';\nexport const a = b;\n`,
      'src/search/plan/b.ts': `export const b = 1;\n`,
      'src/search/plan/c.ts': `export const c = () => import('../query/d.js');\n`,
      'src/search/query/d.ts': `import { e } from '../e.js';\nexport const d = e;\n`,
      'src/search/e.ts': `export const e = 1;\n`,
    });
    expect(files).to.deep.equal([]);
    expect(rooms).to.deep.equal([['src/search/plan', 'src/search/query']]);
  });
});
