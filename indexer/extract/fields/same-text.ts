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
