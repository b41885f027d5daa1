const QUOTES = /[“”„‟「」『』〝〞‘’‛']/gu;

/** Whether two texts are equal but for white space. */
export function sameText(a: string, b: string): boolean {
  return a.length < 600 && b.length < 600 && titleKey(a) === titleKey(b);
}

/** Whether a text ends with another, white space apart. */
export function solidEndsWith(text: string, ending: string): boolean {
  return text.length < 600 && ending.length < 600 && titleKey(text).endsWith(titleKey(ending));
}

/** What two ways of printing a title share: no white space, one kind of quotation marks, lower case. */
export function titleKey(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  return plain.replace(QUOTES, '"').toLowerCase();
}

/** Whether a text ends in the dots at which it was cut off. */
export function isCutOff(text: string): boolean {
  return /(?:…|\.\.)$/u.test(text.slice(-2));
}

/** A text without the dots at its end; a pattern would begin anew at each of many dots before another character. */
export function beforeCut(text: string): string {
  let end = text.length;
  while (end > 0 && '….'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** A page's title without the name of the program that serves it: … - 临沭论坛 - Powered by Discuz!. */
export function withoutProgram(title: string): string {
  return title.replace(/\s{0,4}[-–—_|]{0,3}\s{0,4}Powered by .{1,40}$/iu, '');
}
