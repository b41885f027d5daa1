import { foldVariants } from '../model/text/folding.js';
import { foldCharacter, normalForm } from '../model/text/normal-form.js';

/** The normal form of each character, where that does not depend on its neighbours. */
const counterpart = new Uint16Array(0x10000);
const known = new Uint8Array(0x10000);
const DEPENDS = 0;

/** Marks, surrogates, Hangul letters and blanks combine with their neighbours; Σ depends on what follows. */
const DEPENDENT = /[\p{M}\p{Cs}\u1100-\u11ffΣ\s]/u;

/**
 * The normal forms of the title and of each paragraph of the body, as `normalForm` gives them, in
 * a third of the time: most texts change character by character (， becomes a comma).
 */
export function normalParagraphs({ title, body }: { title: string; body: string }): string[] {
  return [title, ...body.split('\n')].map(quickNormalForm);
}

/** The normal form of a paragraph. */
export function quickNormalForm(text: string): string {
  let normal = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (known[unit] === 0) learn(unit);
    const normalUnit = counterpart[unit]!;
    if (normalUnit === unit) continue;
    if (normalUnit === DEPENDS) return normalForm(text);
    normal += text.slice(from, at) + String.fromCharCode(normalUnit);
    from = at + 1;
  }
  return from === 0 ? text : normal + text.slice(from);
}

function learn(unit: number): void {
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  const isFree =
    folded.length === 1 &&
    foldVariants(character).length === 1 &&
    ![character, folded].some((each) => DEPENDENT.test(each));
  counterpart[unit] = isFree ? folded.charCodeAt(0) : DEPENDS;
  known[unit] = 1;
}
