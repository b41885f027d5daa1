import { dropUnseen } from '../../../../src/model/text/labels.js';
import { isCommonWord } from '../../../../src/model/text/segmenter.js';
import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import { foldSigns } from './fold-signs-zh.js';
import { TITLE_HEADS } from './lexicon-zh.js';
import { simplifyCharacters } from './simplify-zh.js';
import { matchChineseName } from './names/name-zh.js';
import { matchSlotName } from './names/slot-name-zh.js';
import { COMPOUND_SURNAMES, SURNAMES } from './names/surnames-zh.js';

/** A paragraph made ready for reading: the same length in both forms, so offsets hold in both. */
export interface MaskedParagraph {
  /** The text without the blanks inside names and titles. */
  text: string;
  /**
   * The text as it is read: signs folded, in simplified characters, quotations and brackets blanked out by `□`, book
   * titles by `■`.
   */
  plain: string;
}

const BLANKS = '[ \\t\\u00a0\\u3000\\u2002-\\u200b]+';
const SURNAME = `(?:${joinAlternatives([...COMPOUND_SURNAMES])}|[${[...SURNAMES].join('')}])`;
const SPLIT_NAME = new RegExp(
  `((?:^|[^\\p{Script=Han}]|${joinAlternatives(TITLE_HEADS)})${SURNAME})${BLANKS}(?=\\p{Script=Han}(?!\\p{Script=Han}?${BLANKS}\\p{Script=Han}{3}))`,
  'gu',
);
/** 梁 柏 舟: each character by itself. */
const SPACED_NAME = new RegExp(
  `((?:^|[^\\p{Script=Han}]|${joinAlternatives(TITLE_HEADS)})\\p{Script=Han})${BLANKS}(\\p{Script=Han})${BLANKS}(?=\\p{Script=Han}(?:$|[^ \\u3000\\u00a0]))`,
  'gu',
);
/** 副县长妥 山、植 朗: one character between a title or a comma of lists and a blank. */
const SPLIT_IN_LIST = new RegExp(
  `((?:、|${joinAlternatives(TITLE_HEADS)})\\p{Script=Han})${BLANKS}(?=\\p{Script=Han}{1,2}(?:$|[、，。；]|参加|出席|陪同|主持))`,
  'gu',
);
const AFTER_TITLE = new RegExp(
  `(${joinAlternatives(TITLE_HEADS)})${BLANKS}(?=\\p{Script=Han}|[A-Z][a-z])`,
  'gu',
);
const BESIDE_DOT = new RegExp(
  `(?<=\\p{Script=Han})(?:${BLANKS})?([·•・･‧∙⋅﹒．])(?:${BLANKS})?(?=\\p{Script=Han})`,
  'gu',
);
const BLANK = new RegExp(BLANKS, 'gu');
/** Three names and more, one blank between two of them; before the first stands what they are, and behind the last what they do. */
const BLANK_LIST =
  /(?<=领导|嘉宾|委员|代表|成员|同志|[长员家记席任]|[有：])\p{Script=Han}{2,3}(?: \p{Script=Han}{2,3}){1,40} (?=\p{Script=Han}{2})\p{Script=Han}{2,3}/gu;
const ENTITY = /&nbsp;|&ensp;|&emsp;/gu;
const ENTITY_OR_BLANK = new RegExp(`${ENTITY.source}|${BLANKS}`, 'u');
const BOOK_TITLE = /《[^》]{0,200}》/gu;
const BRACKETS =
  /（[^）]{0,100}）|\([^)]{0,100}\)|【[^】]{0,100}】|［[^］]{0,20}］|\[[^\]]{0,20}\]/gu;
/** 主持人（县委宣传部副部长某某）：, as transcripts have it: a label, a name and what is said. */
const SPEAKER_IN_BRACKETS = /^(主持人|发言人|主讲人)[（(]([^（）()]{2,40})[）)](?=[：:])/u;
/** 【鹿某某】您好: as transcripts have it, who says the line. */
const SPEAKER_LABEL = /^【(?!主持人|记者|网友|编辑)(\p{Script=Han}{2,4})】(?=\p{Script=Han})/u;
const QUOTATION = /“([^”]{0,2000})”/gu;
/**
 * A quotation that is no longer than this, and has no punctuation, is a term and stays. Chosen by hand on the
 * labelled reports.
 */
const MAX_TERM = 16;

/** Reads `printed`; `traditional` tells that it is in traditional script. */
export function maskParagraph(printed: string, traditional = false): MaskedParagraph {
  const seen = dropUnseen(printed);
  const text = ENTITY_OR_BLANK.test(seen) ? dropInnerBlanks(seen) : seen.trim();
  const folded = joinBlankLists(foldSigns(text));
  const plain = (traditional ? simplifyCharacters(folded) : folded)
    .replace(SPEAKER_IN_BRACKETS, '$1：$2。')
    .replace(SPEAKER_LABEL, (whole, label: string) => (isName(label) ? `□${label}：` : whole))
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
    .replace(SPACED_NAME, '$1$2')
    .replace(SPLIT_NAME, '$1')
    .replace(SPLIT_IN_LIST, '$1')
    .replace(AFTER_TITLE, '$1')
    .replace(BESIDE_DOT, '$1')
    .trim()
    .replace(BLANK, ' ');
}

/** 县领导韦青禾 梁柏舟 植秋白出席: between names of a list a blank is read as the comma of lists. */
function joinBlankLists(text: string): string {
  return text.includes(' ')
    ? text.replace(BLANK_LIST, (list) =>
        list.split(' ').slice(1, -1).every(mayBeListed) ? list.replaceAll(' ', '、') : list,
      )
    : text;
}

/** Whether an element of a list looks like a name of two or three characters. */
function mayBeListed(element: string): boolean {
  return SURNAMES.has(element[0]!) && !isCommonWord(element);
}

/** Whether a whole label is somebody's name: not 县长信箱. */
function isName(label: string): boolean {
  return (
    !isCommonWord(label) &&
    (matchChineseName(label, 0, true) === label.length || matchSlotName(label, 0) === label.length)
  );
}

function blank(text: string): string {
  return '□'.repeat(text.length);
}
