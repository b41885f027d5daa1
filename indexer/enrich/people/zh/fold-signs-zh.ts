import { isPhonetic, SURNAMES } from './names/surnames-zh.js';

const HAN = /\p{Script=Han}/u;
/** A sign that has a fullwidth form, not between two digits: 1,000 and 9:30 stay. */
const HALFWIDTH = /[()]|(?<!\d)[,;:!?]|[,;:!?](?!\d)/gu;
const FULLWIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const STRAIGHT_QUOTE = /"/gu;
const CORNER_QUOTES = /[「」『』〝〞]/gu;
const QUOTES: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
};
/** Every dot that is printed between the parts of a name. */
const DOT = /(?<=\p{Script=Han})[•・･‧∙⋅﹒．●᛫⸱.](?=\p{Script=Han})/gu;
const STOP = /(?<=[\p{Script=Han}”）■□\d])[.．｡](?=$|[\s”])/gu;
/** A name of a county's leader before a dot: 梁柏舟.韦青禾.植秋白. */
const LISTED_NAME = /(?:[、，。；：\s]|[导长任席记员委.、])(\p{Script=Han}{2,3})$/u;
/** Characters before a dot that tell what it is. Chosen by hand: a title's last word and a name. */
const NEAR = 5;

/**
 * The paragraph with the signs of the Chinese press: fullwidth stops and commas, `·` between the parts of a name, “ ”
 * for straight and corner quotes. It stays as long as it was.
 */
export function foldSigns(text: string): string {
  if (!HAN.test(text)) return text;
  return foldQuotes(text)
    .replace(HALFWIDTH, (sign) => FULLWIDTH[sign]!)
    .replace(STOP, '。')
    .replace(DOT, (dot, at: number) =>
      tellDot(dot, text.slice(Math.max(0, at - NEAR), at), text.slice(at + 1, at + 4)),
    );
}

function foldQuotes(text: string): string {
  const folded = text.replace(CORNER_QUOTES, (quote) => QUOTES[quote]!);
  const straight = folded.match(STRAIGHT_QUOTE)?.length ?? 0;
  if (straight === 0 || straight % 2 === 1) return folded;
  let isOpen = false;
  return folded.replace(STRAIGHT_QUOTE, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}

/** A dot on the line may join a name's parts, part two names, or end a sentence. */
function tellDot(dot: string, before: string, after: string): string {
  if (dot !== '.' && dot !== '．') return '·';
  if ([...before.slice(-2), ...after.slice(0, 2)].every(isPhonetic)) return '·';
  const listed = LISTED_NAME.exec(before)?.[1];
  const isName = listed !== undefined && SURNAMES.has(listed[0]!) && SURNAMES.has(after[0]!);
  return isName ? '、' : '。';
}
