import { pinyin } from 'pinyin-pro';
import { COMPOUND_SURNAMES } from './zh/names/surnames-zh.js';

const HAN = /\p{Script=Han}/u;
const WHITE_SPACE = /\s+/gu;
const MIDDLE_DOT = /[·•・‧∙⋅]/u;
const COMPOUND = 2;
/** Four characters without a compound surname: two and two, as in 沙马建军. */
const FOUR = 4;

/**
 * A personal name in Latin letters as Chinese passports write it (GB/T 28039-2011): the surname first,
 * the given name in one word, ü as yu. A name in Latin letters is given back as it is.
 */
export function romanizeName(name: string): string {
  if (!HAN.test(name)) return name.trim().replace(WHITE_SPACE, ' ');
  return name
    .replace(WHITE_SPACE, '')
    .split(MIDDLE_DOT)
    .flatMap((part, index) => (index === 0 && !MIDDLE_DOT.test(name) ? splitSurname(part) : [part]))
    .filter((part) => part !== '')
    .map((part, index) => romanizeWord(part, index === 0))
    .join(' ');
}

function splitSurname(name: string): string[] {
  const characters = [...name];
  if (characters.length > FOUR) return [name];
  const compound = COMPOUND_SURNAMES.has(characters.slice(0, COMPOUND).join(''));
  const length =
    (compound && characters.length > COMPOUND) || characters.length === FOUR ? COMPOUND : 1;
  return [characters.slice(0, length).join(''), characters.slice(length).join('')];
}

function romanizeWord(part: string, isSurname: boolean): string {
  const syllables = pinyin(part, {
    mode: isSurname ? 'surname' : 'normal',
    surname: isSurname ? 'head' : 'off',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  });
  const joined = syllables
    .map((syllable) => syllable.replace(/^([ln])ü/u, '$1yu'))
    .reduce(
      (before, syllable) =>
        before + (before !== '' && /^[aoe]/u.test(syllable) ? "'" : '') + syllable,
      '',
    );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
