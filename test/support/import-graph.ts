import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What imports what, by names of files or rooms. */
export type ImportGraph = Map<string, Set<string>>;

const SPECIFIER = /\bfrom\s+'(\.[^']+)'|\bimport\s+'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/gu;

/** The imports between the source files of some folders, those of types and the dynamic ones too. */
export function readImportGraph(root: string, folders: string[]): ImportGraph {
  const graph: ImportGraph = new Map();
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/u.test(name)) continue;
      const file = join(root, folder, name);
      const specifiers = [...readFileSync(file, 'utf8').matchAll(SPECIFIER)];
      const targets = specifiers
        .map(([, from, bare, dynamic]) => join(dirname(file), (from ?? bare ?? dynamic)!))
        .flatMap((target) => ['.ts', '.tsx'].map((end) => target.replace(/\.jsx?$/u, end)))
        .filter((target) => existsSync(target));
      graph.set(relative(root, file), new Set(targets.map((target) => relative(root, target))));
    }
  }
  return graph;
}

/** The same between rooms: a file's room is what `roomName` calls it; one without is left out. */
export function groupByRoom(
  graph: ImportGraph,
  roomName: (file: string) => string | undefined,
): ImportGraph {
  const rooms: ImportGraph = new Map();
  for (const [file, targets] of graph) {
    const room = roomName(file);
    if (room === undefined) continue;
    const known = rooms.get(room) ?? new Set<string>();
    rooms.set(room, known);
    for (const target of targets) {
      const other = roomName(target);
      if (other !== undefined && other !== room) known.add(other);
    }
  }
  return rooms;
}

/** Groups in which each reaches every other, sorted. */
export function findCircles(graph: ImportGraph): string[][] {
  const reached = new Map([...graph.keys()].map((name) => [name, reach(graph, name)]));
  const circles = new Map<string, string[]>();
  for (const [name, all] of reached) {
    if (!all.has(name)) continue;
    const circle = [...all].filter((other) => reached.get(other)?.has(name)).toSorted();
    circles.set(circle.join(' '), circle);
  }
  return [...circles.values()];
}

/** What a name reaches by one import or more. */
function reach(graph: ImportGraph, name: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(name) ?? [])];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (reached.has(each)) continue;
    reached.add(each);
    waiting.push(...(graph.get(each) ?? []));
  }
  return reached;
}
