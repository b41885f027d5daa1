const DIGITS = '〇一二三四五六七八九';
/** The circles, zeros and letters that are printed for 〇. */
const ZEROS = /[零○◯ＯO0]/gu;

/** The characters of a year in Han digits: 二〇二三, 二○二三, 二零二三. */
export const HAN_YEAR = '[一二三四五六七八九〇零○◯ＯO0]{4}';
/** The characters of a day or a month in Han digits: 六, 十九, 二十三, 廿三. */
export const HAN_NUMBER = '[一二三四五六七八九十廿卅]{1,3}';

/** A number below 100 in digits, or in Han characters: 13, 十三, 二十三, 廿三. */
export function parseHanNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const written = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : ['〇', written];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens!);
  return Math.max(ten, 0) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** A year in digits, or in Han characters: 2023, 二〇二三. */
export function parseHanYear(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const digits = [...text.replace(ZEROS, '〇')].map((digit) => DIGITS.indexOf(digit));
  return Number(digits.join(''));
}
