import type { CitedWork } from './cited-work.js';

/** EB/OL is a document on the Web, DB/OL a database on it. */
const MARKS = { page: 'EB/OL', dataset: 'DB/OL' };

/**
 * The Chinese national standard GB/T 7714-2015 for electronic sources: who, what, the day it was issued, the day it was
 * read, where. A work without an author begins with its title.
 */
export function printGbt7714(work: CitedWork): string {
  const who = work.author === null ? '' : `${work.author}. `;
  return `${who}${work.title}[${MARKS[work.kind]}]. (${work.issued})[${work.accessed}]. ${work.url}.`;
}
