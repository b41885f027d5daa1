import type { Person } from '../../model/report.js';
import { latinKey } from '../officials/latin-key.js';
import { readQuantities } from './quantities.js';
import table from './topics.json' with { type: 'json' };

/** What of a report is compared with one in the other language. */
export interface ComparedReport {
  lang: 'zh' | 'en';
  title: string;
  body: string;
  date: string;
  eventDates?: string[] | undefined;
  county?: string | undefined;
  people?: Person[] | undefined;
}

/** What a paragraph has that a translation of it has too. */
export interface ParagraphTraits {
  /** Names in Latin letters as `latinKey` has them, quantities and topics, in the order in which they stand. */
  anchors: string[];
  /** In characters of Chinese; an English text is reckoned by what translations of it have. */
  length: number;
}

export interface ReportTraits {
  days: string[];
  date: string;
  county: string | undefined;
  people: Set<string>;
  quantities: Set<number>;
  topics: Set<number>;
  title: ParagraphTraits;
  paragraphs: ParagraphTraits[];
}

/** An English letter stands for so many characters of Chinese: measured on the bundled samples in both languages. */
const CHARACTERS_FOR_LETTER = 0.3;
/** Longer texts are compared by their beginnings. */
const MAX_PARAGRAPHS = 200;

const TOPICS = table.topics.map(([zh = '', en = '']) => ({
  zh: new RegExp(zh, 'gu'),
  en: new RegExp(`\\b(?:${en})`, 'giu'),
}));

/** Reads what a report has in common with its translations. */
export function readTraits(report: ComparedReport): ReportTraits {
  const { lang, title, body, date, eventDates = [], county, people = [] } = report;
  const read = (text: string) => readParagraph(text, lang, people);
  const paragraphs = body.split('\n').slice(0, MAX_PARAGRAPHS);
  const text = [title, ...paragraphs].join('\n');
  return {
    days: eventDates,
    date,
    county,
    people: new Set(people.map(({ name, nameLatin = name }) => latinKey(nameLatin))),
    quantities: new Set(readQuantities(text, lang)),
    topics: new Set(findTopics(text, lang).map(({ topic }) => topic)),
    title: read(title),
    paragraphs: paragraphs.map(read),
  };
}

function readParagraph(
  text: string,
  lang: 'zh' | 'en',
  people: readonly Person[],
): ParagraphTraits {
  const found: { at: number; anchor: string }[] = [];
  for (const { name, nameLatin = name } of people) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ at, anchor: `name ${latinKey(nameLatin)}` });
  }
  for (const { topic, at } of findTopics(text, lang)) found.push({ at, anchor: `topic ${topic}` });
  const anchors = found.toSorted((a, b) => a.at - b.at).map(({ anchor }) => anchor);
  const quantities = readQuantities(text, lang).map((quantity) => `number ${quantity}`);
  const length = lang === 'zh' ? text.length : text.length * CHARACTERS_FOR_LETTER;
  return { anchors: [...anchors, ...quantities], length: Math.max(1, length) };
}

function findTopics(text: string, lang: 'zh' | 'en'): { topic: number; at: number }[] {
  return TOPICS.flatMap((topic, i) =>
    [...text.matchAll(topic[lang])].map(({ index }) => ({ topic: i, at: index })),
  );
}
