import { findSpansNear, findWordsBeginning, holds } from '../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../scripts/dev/oracle/plain-form.js';
import { isSimplified } from '../../scripts/dev/oracle/simplified.js';
import type { PlainReport } from '../../scripts/dev/corpus/plain-reports.js';

/** A query and what it means, told from the language's definition and not from its code. */
export interface MeantQuery {
  q: string;
  means: (report: PlainReport) => boolean;
}

const HAN = /\p{Script=Han}/u;
const QUOTES = /[“”"「」＂]/u;

/** Draws queries of every operator and field, up to a depth, from what stands in some reports. */
export function drawQuery(reports: PlainReport[], random: () => number, depth: number): MeantQuery {
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const inner = () => drawQuery(reports, random, depth - 1);
  const kind = depth === 0 ? 'leaf' : one(['and', 'or', 'not', 'leaf'] as const);
  if (kind === 'not') {
    const { q, means } = inner();
    return { q: `${one(['-', 'NOT ', '－'])}（${q}）`, means: (report) => !means(report) };
  }
  if (kind === 'leaf') return drawLeaf(reports, random, one);
  const parts = [inner(), inner(), ...(random() < 0.5 ? [inner()] : [])];
  const sign = kind === 'and' ? one([' ', ' AND ']) : one([' OR ', '｜']);
  return {
    q: parts.map(({ q }) => `(${q})`).join(sign),
    means: (report) =>
      kind === 'and'
        ? parts.every(({ means }) => means(report))
        : parts.some(({ means }) => means(report)),
  };
}

function drawLeaf(
  reports: PlainReport[],
  random: () => number,
  one: <T>(list: readonly T[]) => T,
): MeantQuery {
  const { report, paragraphs } = one(reports);
  const cut = (text: string, most: number) => {
    const characters = [...text].filter((character) => !QUOTES.test(character));
    const from = Math.floor(random() * characters.length);
    const to = from + 1 + Math.floor(random() * most);
    const term = plainForm(characters.slice(from, to).join(''));
    return term !== '' && isSimplified(term) ? term : '会';
  };
  const paragraph = one(paragraphs);
  const term = cut(paragraph, one([1, 2, 3, 4, 12]));
  const word = /^[a-z0-9]/u.test(term) && !HAN.test(term) ? /^[a-z0-9]+/u.exec(term)![0] : 'co';
  const partner = cut(paragraph, 3);
  const within = one([0, 1, 3, 10, 100]);
  const { date, county = '441224', channel = '怀集发布', lang } = report;
  return one<MeantQuery>([
    { q: `"${term}"`, means: ({ paragraphs: all }) => all.some((each) => holds(each, term)) },
    {
      q: `"${term}" NEAR/${within} "${partner}"`,
      means: ({ paragraphs: all }) =>
        all.some((each) => findSpansNear(each, term, partner, within).length > 0),
    },
    { q: `title:"${term}"`, means: ({ paragraphs: [title] }) => holds(title!, term) },
    {
      q: `${word}*`,
      means: ({ paragraphs: all }) => all.some((each) => findWordsBeginning(each, word).length > 0),
    },
    { q: `county:${county}`, means: (each) => each.report.county === county },
    { q: `channel：“${channel}”`, means: (each) => each.report.channel === channel },
    { q: `lang:${lang}`, means: (each) => each.report.lang === lang },
    { q: `date:${date}..`, means: (each) => each.report.date >= date },
    {
      q: `date:${date.slice(0, 7)}`,
      means: (each) => each.report.date.startsWith(date.slice(0, 7)),
    },
  ]);
}
