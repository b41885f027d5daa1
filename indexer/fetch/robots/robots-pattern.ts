/** A rule's pattern, split at its `*`. */
export interface RobotsPattern {
  /** What a path begins with. */
  start: string;
  /** What follows in this order, anything between. */
  parts: string[];
  /** What it ends with, where the pattern ends with `$` behind a `*`. */
  end: string | undefined;
  /** Whether `start` is all of it, where the pattern ends with `$` and has no `*`. */
  isWhole: boolean;
}

/** @param pattern canonical: `*` is any text, and a `$` at the end is the end of the path */
export function splitPattern(pattern: string): RobotsPattern {
  const isAnchored = pattern.endsWith('$');
  const [start = '', ...parts] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const isWhole = isAnchored && parts.length === 0;
  return { start, parts, end: isAnchored ? parts.pop() : undefined, isWhole };
}

/** Whether a path matches, each part being found once, as near to the one before as can be. */
export function matchesPattern(
  { start, parts, end, isWhole }: RobotsPattern,
  path: string,
): boolean {
  if (isWhole) return path === start;
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return end === undefined || (path.length - end.length >= at && path.endsWith(end));
}
