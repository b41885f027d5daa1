import type { Act } from '../act.js';
import { romanizeName } from '../romanize-name.js';

/** Characters of a name in which one may be misprinted. */
const LENGTH = 3;

/**
 * The acts, those of a misprinted name under the name that is printed first: 覃朝辉 for 覃朝晖, of the same sound and the
 * same office, and never named in one paragraph.
 */
export function mendMisprints(acts: Act[], roles: ReadonlyMap<string, string | null>): Act[] {
  const paragraphs = new Map<string, Set<number>>();
  for (const { name, paragraph } of acts)
    if (name.length === LENGTH)
      paragraphs.set(name, (paragraphs.get(name) ?? new Set()).add(paragraph));
  const areApart = (one: string, other: string) =>
    [...paragraphs.get(one)!].every((at) => !paragraphs.get(other)!.has(at));
  const printed = new Map<string, string>();
  for (const alike of listHomophones([...paragraphs.keys()])) {
    for (const [index, name] of alike.entries()) {
      const first = alike
        .slice(0, index)
        .find((other) => bearOneOffice(roles.get(name), roles.get(other)) && areApart(name, other));
      if (first !== undefined) printed.set(name, first);
    }
  }
  if (printed.size === 0) return acts;
  return acts.map((act) => ({ ...act, name: printed.get(act.name) ?? act.name }));
}

/** Names of the same sound that share all characters but one, in their order. A list of thousands takes no more time for each. */
function* listHomophones(names: string[]): Generator<string[]> {
  for (let at = 0; at < LENGTH; at += 1)
    for (const alike of group(names, (name) => name.slice(0, at) + name.slice(at + 1)))
      yield* group(alike, romanizeName);
}

/** Those of more than one name. */
function group(names: string[], by: (name: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = by(name);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [name]);
    else own.push(name);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function bearOneOffice(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  return one.endsWith(other) || other.endsWith(one);
}
