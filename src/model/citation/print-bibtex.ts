import { dayParts, type CitedWork } from './cited-work.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LANGUAGES = { zh: 'chinese', en: 'english' };

/** An entry of a BibTeX file, which biblatex reads, too. */
export function printBibtex(work: CitedWork): string {
  const [year, month, day] = dayParts(work.issued);
  const fields: [name: string, value: string | null][] = [
    // Double braces keep an institution's name, and the letters of a title, as they are.
    ['author', work.author === null ? null : `{{${escapeText(work.author)}}}`],
    ['title', `{{${escapeText(work.title)}}}`],
    ['publisher', work.publisher === null ? null : `{{${escapeText(work.publisher)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['day', `{${Number(day)}}`],
    ['langid', `{${LANGUAGES[work.lang]}}`],
    ['note', work.note === undefined ? null : `{${escapeText(work.note)}}`],
    ['url', `{${escapeAddress(work.url)}}`],
    ['urldate', `{${work.accessed}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value}`));
  return `@misc{${work.key},\n${lines.join(',\n')}\n}`;
}

/** Braces and backslashes would end a field or begin a command. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\{}]/gu, '')
    .replaceAll(/[&%$#_]/gu, (sign) => `\\${sign}`)
    .replaceAll('~', String.raw`\textasciitilde{}`)
    .replaceAll('^', String.raw`\textasciicircum{}`);
}

function escapeAddress(url: string): string {
  return url.replaceAll(/[\\{}]/gu, (sign) => encodeURIComponent(sign));
}
