import { diffArrays } from 'diff';
import type { ParagraphChange, TextChange } from '../../model/api/reports/versions.js';

/** Texts that are more edits apart have little in common, and take long to compare. Chosen by hand. */
const MAX_STEPS = 2_000;
const MAX_WORD_STEPS = 400;
/** Paragraphs of a text whose words are compared. */
const MAX_COMPARED = 100;
/** A word is a run of letters and digits; a Han character is one by itself. */
const WORDS = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|[^]/gu;

/** How a text came from an older one, by paragraphs and, within changed ones, by words. */
export function changesBetween(older: string[], newer: string[]): ParagraphChange[] {
  const changes = diff(older, newer).map(({ kind, values }) =>
    values.map((text): ParagraphChange => ({ kind, text })),
  );
  let left = MAX_COMPARED;
  for (const [i, group] of changes.entries()) {
    const next = changes[i + 1] ?? [];
    if (group[0]?.kind !== 'removed' || next[0]?.kind !== 'added') continue;
    for (const [j, removed] of group.entries()) {
      const added = next[j];
      if (added === undefined || left === 0) break;
      left -= 1;
      compareWords(removed, added);
    }
  }
  return changes.flat();
}

function compareWords(removed: ParagraphChange, added: ParagraphChange): void {
  const [older, newer] = [removed, added].map(({ text }) => text.match(WORDS) ?? []);
  const words = diff(older!, newer!, MAX_WORD_STEPS).map(({ kind, values }): TextChange => ({
    kind,
    text: values.join(''),
  }));
  const shared = words.filter(({ kind }) => kind === 'same').map(({ text }) => text.length);
  // Paragraphs that share less than half are not versions of each other.
  if (2 * shared.reduce((a, b) => a + b, 0) < Math.max(removed.text.length, added.text.length))
    return;
  removed.words = words.filter(({ kind }) => kind !== 'added');
  added.words = words.filter(({ kind }) => kind !== 'removed');
}

interface Edit {
  kind: TextChange['kind'];
  values: string[];
}

/** What was removed comes before what was added in its place. */
function diff(older: string[], newer: string[], max = MAX_STEPS): Edit[] {
  const found = diffArrays(older, newer, { maxEditLength: max });
  if (found === undefined) {
    const all: Edit[] = [
      { kind: 'removed', values: older },
      { kind: 'added', values: newer },
    ];
    return all.filter(({ values }) => values.length > 0);
  }
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    values: value,
  }));
}
