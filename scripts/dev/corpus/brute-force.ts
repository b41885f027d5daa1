/**
 * What reading every report gives: the measure of exactness. It is written from the definition in
 * the design, and shares no code with the search.
 */
export interface ReadReport {
  id: string;
  /** YYYY-MM-DD */
  day: string;
  month: string;
  county: string | undefined;
  channel: string | undefined;
  lang: string;
  /** In plain form; the title is the first. */
  paragraphs: string[];
}

/** A paragraph as the definition has it: NFKC, lower case, blanks beside Han characters gone. */
export function plainForm(paragraph: string): string {
  return paragraph
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a paragraph holds a term, no letter or digit (Han apart) touching the term's ends. */
export function holds(paragraph: string, term: string): boolean {
  return findSpans(paragraph, term).length > 0;
}

/** Where a term begins and ends in a paragraph, every place of it. */
export function findSpans(paragraph: string, term: string): [from: number, to: number][] {
  const spans: [number, number][] = [];
  for (let at = paragraph.indexOf(term); at >= 0; at = paragraph.indexOf(term, at + 1)) {
    const before = [...paragraph.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';
    const after = [...paragraph.slice(at + term.length, at + term.length + 2)][0] ?? ' ';
    const [first = ' ', last = ' '] = [[...term][0], [...term].at(-1)];
    const isFree = !(isLetter(first) && isLetter(before)) && !(isLetter(last) && isLetter(after));
    if (isFree) spans.push([at, at + term.length]);
  }
  return spans;
}

export function matching(reports: ReadReport[], must: string[], not: string[] = []): ReadReport[] {
  const has = (report: ReadReport, term: string) =>
    report.paragraphs.some((each) => holds(each, term));
  return reports.filter(
    (report) => must.every((term) => has(report, term)) && !not.some((term) => has(report, term)),
  );
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
