import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { TITLE_HEADS } from './lexicon-zh.js';
import { COMPOUND_SURNAMES, SURNAMES } from './surnames-zh.js';

/** A paragraph made ready for reading: the same length in both forms, so offsets hold in both. */
export interface MaskedParagraph {
  /** The text without the blanks inside names and titles. */
  text: string;
  /** The text with quotations and brackets blanked out by `□`, book titles by `■`. */
  plain: string;
}

const BLANKS = '[ \\t\\u00a0\\u3000\\u2002-\\u200b]+';
const SURNAME = `(?:${joinAlternatives([...COMPOUND_SURNAMES])}|[${[...SURNAMES].join('')}])`;
const SPLIT_NAME = new RegExp(
  `((?:^|[^\\p{Script=Han}]|${joinAlternatives(TITLE_HEADS)})${SURNAME})${BLANKS}(?=\\p{Script=Han}(?!\\p{Script=Han}?${BLANKS}\\p{Script=Han}{3}))`,
  'gu',
);
const AFTER_TITLE = new RegExp(
  `(${joinAlternatives(TITLE_HEADS)})${BLANKS}(?=\\p{Script=Han})`,
  'gu',
);
const BLANK = new RegExp(BLANKS, 'gu');
const ENTITY = /&nbsp;|&ensp;|&emsp;/gu;
const ENTITY_OR_BLANK = new RegExp(`${ENTITY.source}|${BLANKS}`, 'u');
const BOOK_TITLE = /《[^》]{0,200}》/gu;
const BRACKETS =
  /（[^）]{0,100}）|\([^)]{0,100}\)|【[^】]{0,100}】|［[^］]{0,20}］|\[[^\]]{0,20}\]/gu;
const QUOTATION = /“([^”]{0,2000})”/gu;
/**
 * A quotation that is no longer than this, and has no punctuation, is a term and stays. Chosen by hand on the
 * labelled reports.
 */
const MAX_TERM = 16;

export function maskParagraph(printed: string): MaskedParagraph {
  const text = ENTITY_OR_BLANK.test(printed) ? dropInnerBlanks(printed) : printed.trim();
  const plain = text
    .replace(BOOK_TITLE, (title) => '■'.repeat(title.length))
    .replace(BRACKETS, blank)
    .replace(QUOTATION, (whole, inner: string) =>
      inner.length > MAX_TERM || /[，。！？；]/u.test(inner) ? `“${blank(inner)}”` : whole,
    );
  return { text, plain };
}

function dropInnerBlanks(printed: string): string {
  return printed
    .replace(ENTITY, '\u3000')
    .replace(SPLIT_NAME, '$1')
    .replace(AFTER_TITLE, '$1')
    .trim()
    .replace(BLANK, ' ');
}

function blank(text: string): string {
  return '□'.repeat(text.length);
}
