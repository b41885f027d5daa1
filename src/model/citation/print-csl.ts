import { dayParts, type CitedWork } from './cited-work.js';

const TYPES = { page: 'webpage', dataset: 'dataset' };

/** CSL-JSON, the input of citation processors: a list of one item. */
export function printCsl(work: CitedWork): string {
  const item = {
    id: work.key,
    type: TYPES[work.kind],
    ...(work.author !== null && { author: [{ literal: work.author }] }),
    title: work.title,
    ...(work.publisher !== null && {
      'container-title': work.publisher,
      publisher: work.publisher,
    }),
    issued: date(work.issued),
    accessed: date(work.accessed),
    URL: work.url,
    language: work.lang,
    ...(work.note !== undefined && { note: work.note }),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function date(day: string) {
  return { 'date-parts': [dayParts(day).map(Number)] };
}
