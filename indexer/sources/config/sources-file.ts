import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { XianbaoError } from '../../../src/model/errors.js';
import { suggestName } from './suggest-name.js';
import { fileSchema, keysAt, type Source } from './source-schema.js';

interface Problem {
  path: PropertyKey[];
  /** Counted from 1. */
  line: number;
  message: string;
}

/**
 * Reads sources.yml.
 *
 * @param file its name, for messages
 * @throws XianbaoError `invalid_configuration` with all that is wrong, one problem a line:
 *   `sources.yml:12: sources[1].kind: use site, feed or sitemap`
 */
export function parseSources(text: string, file: string): Source[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'silent' });
  refuse(
    document.errors.map(({ message, pos }) => ({
      path: [],
      line: lines.linePos(pos[0]).line,
      message: message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/u, ''),
    })),
    file,
  );
  const value = plainValue(document, file);
  const read = fileSchema.safeParse(value);
  const findLine = (path: PropertyKey[]) => lineAt(document, lines, path);
  refuse(
    [
      ...(read.error?.issues ?? []).flatMap((issue) => listProblems(issue, findLine)),
      ...findRepeatedIds(value, findLine),
    ],
    file,
  );
  const { defaults, sources } = read.data!;
  return sources.map((source) => {
    const { maxPages, ...rest } = { ...defaults, ...source };
    return { ...rest, maxListPages: maxPages };
  });
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    // Aliases that multiply each other.
    return refuse([{ path: [], line: 1, message: (error as Error).message }], file);
  }
}

function listProblems(
  issue: z.core.$ZodIssue,
  findLine: (path: PropertyKey[]) => number,
): Problem[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, line: findLine(path), message: issue.message }];
  }
  return issue.keys.map((key) => {
    const meant = suggestName(key, keysAt(path));
    const message = `there is no such key${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    return { path: [...path, key], line: findLine([...path, key]), message };
  });
}

function findRepeatedIds(value: unknown, findLine: (path: PropertyKey[]) => number): Problem[] {
  const { sources } = value as { sources?: unknown };
  const first = new Map<string, number>();
  return (Array.isArray(sources) ? sources : []).flatMap((source: { id?: unknown }, index) => {
    const id = source?.id;
    if (typeof id !== 'string') return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const path = ['sources', index, 'id'];
    const message = `sources[${earlier}] has this id, too; give each its own`;
    return [{ path, line: findLine(path), message }];
  });
}

/** The line of a key, or of the nearest thing around it that the file has. */
function lineAt(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function refuse(problems: Problem[], file: string): void {
  if (problems.length === 0) return;
  const message = problems
    .toSorted((a, b) => a.line - b.line)
    .map(({ path, line, message: said }) =>
      [`${file}:${line}`, ...(path.length > 0 ? [printPath(path)] : []), said].join(': '),
    )
    .join('\n');
  throw new XianbaoError('invalid_configuration', message, {
    parameter: printPath(problems[0]!.path) || file,
  });
}

/** sources[1].kind */
function printPath(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
}
