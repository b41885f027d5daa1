import type { CitedWork } from './cited-work.js';

const MONTH_AND_DAY = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const KINDS = { page: '', dataset: ' [Data set]' };

/**
 * The style of the American Psychological Association, seventh edition, for works on the Web. A publisher who is the author
 * is not named twice; what may change is cited with the day it was retrieved.
 */
export function printApa(work: CitedWork): string {
  const { author, kind, issued, accessed, publisher, url } = work;
  const day = `(${issued.slice(0, 4)}, ${monthAndDay(issued)}).`;
  const title = `${endSentence(work.title + KINDS[kind])}`;
  const begin = author === null ? [title, day] : [endSentence(author), day, title];
  const by = publisher === null || publisher === author ? [] : [endSentence(publisher)];
  const retrieved = `Retrieved ${monthAndDay(accessed)}, ${accessed.slice(0, 4)}, from ${url}`;
  return [...begin, ...by, retrieved].join(' ');
}

function monthAndDay(day: string): string {
  return MONTH_AND_DAY.format(new Date(`${day}T00:00:00Z`));
}

function endSentence(text: string): string {
  return /[.?!。？！]$/u.test(text) ? text : `${text}.`;
}
