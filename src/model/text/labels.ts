import { foldLookalikes } from './folding.js';

/** What is not seen, but for what joins and colours emoji. */
const UNSEEN =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)(?:\u200d|\ufe0f)|(?!\u200d|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The text without format characters: zero width, soft hyphens, marks of direction, variation selectors. */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

const WIDE_OR_COMPATIBLE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|(?!\p{M})\p{Script=Han}/gu;
const BLANKS_BESIDE_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/**
 * A label (a channel, a place, a role) as it is kept and asked for, so that one label has one form however it
 * was typed: nothing unseen, lookalikes folded, no fullwidth letters or digits, no blanks beside Han characters.
 * Case and punctuation stay as printed.
 */
export function foldLabel(label: string): string {
  return foldLookalikes(dropUnseen(label.toWellFormed()).normalize('NFC'))
    .replace(WIDE_OR_COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(BLANKS_BESIDE_HAN, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const DOT_IN_HAN_NAME = /(?<=\p{Script=Han})\s*[.．﹒·]\s*(?=\p{Script=Han})/gu;

/** A person's name as it is kept and asked for: a label, whose parts in Han characters are joined by `·`. */
export function foldName(name: string): string {
  return foldLabel(name).replace(DOT_IN_HAN_NAME, '·');
}
