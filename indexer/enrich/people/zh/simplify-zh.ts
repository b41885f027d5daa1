import { to } from 'opencc-js/preset/t2cn';

/** Han characters of a text that are looked at to tell its script. Chosen by hand: a long paragraph. */
const SAMPLE = 600;
/**
 * Share of characters that only traditional script writes from which on a text is read as traditional. Traditional
 * prose has about a third; simplified prose with a name or a quotation in old characters stays below a twentieth.
 */
const TRADITIONAL_SHARE = 0.1;

/** One of these stands in every report that is written in traditional script. */
const COMMON_TRADITIONAL = /[縣會書長國議與開區記務來說]/u;
/** Characters that simplified text writes too: 乾 in names, 著 in 著名. */
const BOTH_SCRIPTS = new Set(['乾', '著']);
/** Variants of the press that OpenCC leaves as they are. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['靑', '青'],
  ['吿', '告'],
  ['敎', '教'],
  ['爲', '为'],
  ['縂', '总'],
  ['説', '说'],
  ['甯', '宁'],
];

let simplified: ReadonlyMap<string, string> | undefined;

/** Whether a text is written in traditional script. */
export function isTraditional(text: string): boolean {
  if (!COMMON_TRADITIONAL.test(text)) return false;
  const map = readCharacters();
  let known = 0;
  let traditional = 0;
  for (const character of text) {
    if (character < '\u4e00' || character > '\u9fff') continue;
    if (map.has(character)) traditional += 1;
    known += 1;
    if (known >= SAMPLE) break;
  }
  return known > 0 && traditional / known > TRADITIONAL_SHARE;
}

/** The text in simplified characters, one for one, so that offsets hold in both. */
export function simplifyCharacters(text: string): string {
  const map = readCharacters();
  let written = '';
  for (const character of text) written += map.get(character) ?? character;
  return written;
}

function readCharacters(): ReadonlyMap<string, string> {
  if (simplified) return simplified;
  const [[, characters]] = to.cn as [[string, string]];
  const pairs = characters
    .split('|')
    .map((line) => line.split(' ') as [string, string])
    .filter(([from, into]) => from.length === into?.length && !BOTH_SCRIPTS.has(from));
  simplified = new Map([...pairs, ...VARIANTS]);
  return simplified;
}
