/** A few long paragraphs are asked about again and again. */
const LONG = 10_000;
const known = new Map<string, Set<number>>();
const MAX_KNOWN = 8;

/** As `readJoints`; what was found of long paragraphs is kept. */
export function findJoints(paragraph: string): Set<number> {
  if (paragraph.length < LONG) return readJoints(paragraph);
  let joints = known.get(paragraph);
  if (joints === undefined) {
    joints = readJoints(paragraph);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(paragraph, joints);
  }
  return joints;
}

/**
 * The places of a paragraph (UTF-16 offsets) at which no term may begin or end: within a run of letters and
 * digits, Han apart, and within a number that has a point or groups of digits.
 */
function readJoints(paragraph: string): Set<number> {
  const joints = new Set<number>();
  for (const { 0: run, index } of paragraph.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    closeInside(joints, index, index + run.length);
  }
  for (const { 0: chain, index } of paragraph.matchAll(/\d+(?:[.,]\d+)+/gu)) {
    for (const [from, to] of findNumbers(chain)) closeInside(joints, index + from, index + to);
  }
  // Within a pair of surrogates nothing begins or ends anyway.
  return joints;
}

function closeInside(joints: Set<number>, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) joints.add(at);
}

/** What of digits with points and commas is one number: the whole, or each part between commas. */
function findNumbers(chain: string): [from: number, to: number][] {
  const parts = chain.split(',');
  const whole = parts.slice(0, -1);
  const isGrouped =
    whole.length > 0 &&
    parts[0]!.length <= 3 &&
    whole.every((part, i) => /^\d+$/u.test(part) && (i === 0 || part.length === 3)) &&
    /^\d{3}(?:\.\d+)?$/u.test(parts.at(-1)!);
  if (isGrouped) return [[0, chain.length]];
  let from = 0;
  return parts.flatMap((part): [number, number][] => {
    const start = from;
    from += part.length + 1;
    const [left = '', right, more] = part.split('.');
    if (right === undefined || more !== undefined) return [];
    const isYear = left.length === 4 && Number(left) >= 1900 && Number(left) <= 2099;
    const isMonth = right.length <= 2 && Number(right) >= 1 && Number(right) <= 12;
    return isYear && isMonth ? [] : [[start, start + part.length]];
  });
}
