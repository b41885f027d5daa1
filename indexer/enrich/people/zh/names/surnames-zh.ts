import { splitWords } from '../../../../../src/model/text/split-words.js';
import commonWords from '../words/common-words.json' with { type: 'json' };
import givenNames from '../words/given-names.json' with { type: 'json' };
import surnames from '../words/surnames.json' with { type: 'json' };

/** Surnames of one character, the rare ones too, but for those that are nearly always another word. */
export const SURNAMES: ReadonlySet<string> = new Set(surnames.single.join(''));

/** Surnames that are nearly always another word: believed only after a title, before two more characters. */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(surnames.rare.join(''));

/** Surnames of two characters, the common ones of the Yi among them. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(splitWords(surnames.compound));

/** Japanese surnames of two characters: believed only after a title. */
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(splitWords(surnames.japanese));

/** Characters that many given names are made of. */
export const GIVEN_CHARACTERS: ReadonlySet<string> = new Set(givenNames.characters.join(''));

/** Words of two characters of which Tibetan names are made. */
export const TIBETAN_WORDS: ReadonlySet<string> = new Set(splitWords(givenNames.tibetan));

/** Everyday words that are persons' names as well: believed after a title where the clause goes on with a verb. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(splitWords(givenNames.everydayWords));

/** Words that stand for a given name behind a surname: 缪婆婆, 褚大姐. */
const CALLED: ReadonlySet<string> = new Set(splitWords(givenNames.called));

/** Whether a name is a surname and a word of respect or kinship, which name nobody in full. */
export function isCalled(name: string): boolean {
  return CALLED.has(name.slice(1));
}

/** Characters used to write foreign names. */
export const FOREIGN_CHARACTERS = givenNames.foreignCharacters.join('');

const phonetic = new Set([...givenNames.foreignCharacters, ...givenNames.phonetic].join(''));

/** Whether a character writes the sounds of foreign, Mongolian, Turkic, Tibetan or Yi names. */
export function isPhonetic(character: string): boolean {
  return phonetic.has(character);
}

/**
 * Everyday words and well-known places that look like a name: those of two and three characters that
 * begin with a surname or could be a foreign name.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(splitWords(commonWords.words));
