import type { Candidate } from './rank-candidates.js';

/** The first wording of a definition, or another one that the pairs bear out. */
const LEAST_STRENGTH = 2;
/** The same of a definition that has the term in another form. */
const LEAST_INFLECTED = 1;

/**
 * Which of a term's candidates are proposed: the surest of several characters, and where none is sure, what stands with the term
 * most. Of a word and a longer one that has it, the shorter alone is: whoever finds 防汛 finds 防汛救灾.
 *
 * @param candidates the surest first
 * @param most words
 */
export function proposeWords(candidates: readonly Candidate[], most: number): Set<string> {
  const chosen = new Set<string>();
  for (const { text } of listProposable(candidates)) {
    if (chosen.size === most) break;
    if ([...chosen].some((shorter) => text.includes(shorter))) continue;
    for (const longer of chosen) if (longer.includes(text)) chosen.delete(longer);
    chosen.add(text);
  }
  return chosen;
}

function listProposable(candidates: readonly Candidate[]): Candidate[] {
  const words = candidates.filter(({ text }) => text.length > 1);
  const hasTerm = words.some((word) => isSure(word) && isDefined(word));
  const sure = words.filter((word) => isSure(word) || (!hasTerm && isSureForm(word)));
  if (sure.length > 0) return sure;
  // "party building" is 党建.
  const [strongest] = words
    .filter(({ logLikelihood }) => logLikelihood !== undefined)
    .toSorted((a, b) => b.logLikelihood! - a.logLikelihood!);
  return strongest === undefined ? [] : [strongest];
}

function isSure({ strength }: Candidate): boolean {
  return strength >= LEAST_STRENGTH;
}

function isDefined({ sources, isInflected }: Candidate): boolean {
  return sources.includes('dictionary') && !isInflected;
}

function isSureForm({ strength, isInflected }: Candidate): boolean {
  return isInflected && strength >= LEAST_INFLECTED;
}
