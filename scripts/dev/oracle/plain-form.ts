import radicals from '../../../src/model/text/radicals.json' with { type: 'json' };

const SAME: [characters: string, one: string][] = [
  ['‐‑‒–—―−─━⸺⸻︱︲﹘﹣－⁻₋', '-'],
  ['‘’‛ʹʻʼʽ′´`＇｀', "'"],
  ['•‧∙⋅・･˙·⸱⸳᛫ᐧ', '·'],
  ['○◯', '〇'],
];
const CIRCLES: Record<string, string[]> = {
  '❶❷❸❹❺❻❼❽❾❿': numbersFrom(1),
  '➀➁➂➃➄➅➆➇➈➉': numbersFrom(1),
  '➊➋➌➍➎➏➐➑➒➓': numbersFrom(1),
  '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾': numbersFrom(1),
  '⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴': numbersFrom(11),
  '⓿': ['0'],
};

/** Whether two pieces join is told by the last characters of the one, marks included, and the first of the other. */
const NEAR = 16;

/** What a character is written as, and whether it is a sign that must not join what stands beside it. */
interface Piece {
  text: string;
  isSign: boolean;
}

/** A paragraph's normal form, as docs/exactness.md defines it, character by character. */
export function plainForm(paragraph: string): string {
  const pieces = [...paragraph].filter((each) => !isUnseen(each)).map(writeOut);
  const written = (from: number, to: number) =>
    pieces
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join('');
  const text = pieces.map((piece, i) => {
    const isEdge = piece.isSign || pieces[i - 1]?.isSign === true;
    const isJoint = isEdge && wouldJoin(written(i - NEAR, i), written(i, i + NEAR));
    return (isJoint ? ' ' : '') + piece.text;
  });
  return fold(text.join(''))
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function writeOut(character: string): Piece {
  const circle = Object.entries(CIRCLES).find(([characters]) => characters.includes(character));
  if (circle) {
    const [characters, numbers] = circle;
    return { text: numbers[[...characters].indexOf(character)]!, isSign: true };
  }
  const radical = (radicals as Record<string, string>)[character];
  // ″ is written as two of ′, each of which is an apostrophe.
  const compatible = [...character.normalize('NFKC')].map((each) => findSame(each) ?? each);
  const isFolded = compatible.join('') !== character.normalize('NFKC');
  const text = findSame(character) ?? radical ?? (isFolded ? compatible.join('') : character);
  const written = fold(text);
  const isSign = /[\p{No}\p{So}]/u.test(text) && written !== text && /[\p{L}\p{N}]/u.test(written);
  return { text: isSign ? written : text, isSign };
}

function findSame(character: string): string | undefined {
  return SAME.find(([characters]) => characters.includes(character))?.[1];
}

function wouldJoin(before: string, behind: string): boolean {
  const left = fold(before);
  const right = fold(behind);
  const isLetter = (one = '') => /[\p{L}\p{N}]/u.test(one) && !/\p{Script=Han}/u.test(one);
  const last = [...left.replace(/\p{M}+$/u, '')].at(-1);
  return (
    (isLetter(last) && isLetter([...right][0])) ||
    (/\d$/.test(left) && /^[.,]\d/.test(right)) ||
    (/\d[.,]$/.test(left) && /^\d/.test(right))
  );
}

function isUnseen(character: string): boolean {
  return /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

function numbersFrom(first: number): string[] {
  return Array.from({ length: 10 }, (_, i) => String(first + i));
}
