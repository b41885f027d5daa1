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
  const names = [...paragraphs.keys()];
  const printed = new Map<string, string>();
  names.forEach((name, index) => {
    const first = names
      .slice(0, index)
      .find(
        (other) =>
          differInOne(name, other) &&
          bearOneOffice(roles.get(name), roles.get(other)) &&
          [...paragraphs.get(name)!].every((at) => !paragraphs.get(other)!.has(at)) &&
          romanizeName(name) === romanizeName(other),
      );
    if (first !== undefined) printed.set(name, first);
  });
  if (printed.size === 0) return acts;
  return acts.map((act) => ({ ...act, name: printed.get(act.name) ?? act.name }));
}

function differInOne(one: string, other: string): boolean {
  return [...one].filter((character, at) => character !== other[at]).length === 1;
}

function bearOneOffice(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  return one.endsWith(other) || other.endsWith(one);
}
