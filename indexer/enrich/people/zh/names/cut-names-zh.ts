import { MAX_CHINESE } from './name-endings-zh.js';

/**
 * Leaves out 布林肯宣 beside 布林肯: a character of what follows was taken for the name's. A part of a dotted name is short for it,
 * but for one that has a title of its own before it (`titled`): 总统拜登 beside 亨特·拜登.
 */
export function dropCutNames(names: Map<string, string>, titled: ReadonlySet<string>): void {
  for (const [name, printed] of [...names]) {
    if (name.length > MAX_CHINESE && names.has(name.slice(0, -1)) && !name.includes('·'))
      names.delete(name);
    if (!name.includes('·')) continue;
    const parts = name.split('·');
    const last = parts.at(-1)!;
    for (const part of [last, parts[0]!]) {
      const known = names.get(part);
      if (part.length < 2 || (known !== undefined && part !== last)) continue;
      const isOwn = known === part && titled.has(part);
      names.set(part, known === undefined || (known === part && !isOwn) ? printed : known);
    }
  }
}
