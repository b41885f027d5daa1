import type { ComponentChild } from 'preact';
import type { TextMatch } from '../../model/api/parts/report-head.js';

/** Text with its matches marked. Matches that overlap are joined, those outside are cut off. */
export function HighlightedText({ text, matches }: { text: string; matches: TextMatch[] }) {
  const parts: ComponentChild[] = [];
  let done = 0;
  for (const [start, length] of matches.toSorted((a, b) => a[0] - b[0])) {
    const from = Math.max(start, done);
    const to = Math.min(start + length, text.length);
    if (to <= from) continue;
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
