import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findPeople } from '../../../indexer/enrich/people/find-people.js';
import type { Report } from '../../../src/model/report.js';
import type { Measured } from './quality-collections.js';

/** Invented reports of every genre with the people whom a reader finds in them. */
const ITEMS = fileURLToPath(new URL('../../../test/quality/people-items.jsonl', import.meta.url));

interface LabelledItem extends Pick<Report, 'title' | 'body' | 'lang'> {
  /** The genre and a number: congress-4. */
  id: string;
  /** `name/part`, with `+` where one who spoke presided too. */
  people: string[];
}

/** How many names were found rightly, found at all, and wanted. */
interface Tally {
  right: number;
  found: number;
  wanted: number;
}

/** What is read from the invented items; rates go from 0 to 1. */
export interface ItemsQuality {
  items: number;
  speakers: Tally;
  people: Tally;
  /** Share of those found whose part, and whether they presided, is right. */
  parts: number;
  /** F1 of people by genre. */
  genres: ReadonlyMap<string, number>;
  misses: string[];
}

/** Finds the people of the invented items and compares them with their labels. */
export function measurePeopleItems(path = ITEMS): ItemsQuality {
  const items = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledItem);
  const speakers: Tally = { right: 0, found: 0, wanted: 0 };
  const people: Tally = { right: 0, found: 0, wanted: 0 };
  const genres = new Map<string, Tally>();
  const misses: string[] = [];
  let sameParts = 0;
  for (const item of items) {
    const genre = item.id.replace(/-\d+$/u, '');
    const tally = genres.get(genre) ?? { right: 0, found: 0, wanted: 0 };
    genres.set(genre, tally);
    const found = readParts(findPeople(item).map(describe));
    const wanted = readParts(item.people);
    add(speakers, namesOfSpeakers(found), namesOfSpeakers(wanted));
    add(people, [...found.keys()], [...wanted.keys()]);
    add(tally, [...found.keys()], [...wanted.keys()]);
    for (const [name, part] of wanted) {
      if (found.get(name) === part) sameParts += 1;
      else misses.push(`${item.id} wanted: ${name} ${part}; found: ${found.get(name) ?? 'nobody'}`);
    }
    for (const [name, part] of found)
      if (!wanted.has(name)) misses.push(`${item.id} invented: ${name} ${part}`);
  }
  return {
    items: items.length,
    speakers,
    people,
    parts: people.right === 0 ? 1 : sameParts / people.right,
    genres: new Map([...genres].map(([genre, tally]) => [genre, computeF1(tally)])),
    misses,
  };
}

/** The same for `npm run quality`. */
export function peopleItems(): Measured {
  const { items, speakers, people, parts, misses } = measurePeopleItems();
  const rates = (tally: Tally) =>
    `P ${(tally.right / tally.found).toFixed(4)}, R ${(tally.right / tally.wanted).toFixed(4)}, F1 ${computeF1(tally).toFixed(4)}`;
  const numbers = `${items} items: speakers ${rates(speakers)}; people ${rates(people)}; parts ${parts.toFixed(4)}`;
  return { name: 'items', numbers, misses };
}

export function computeF1({ right, found, wanted }: Tally): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

function describe({ name, part, presided }: ReturnType<typeof findPeople>[number]): string {
  return `${name}/${part}${presided && part === 'spoke' ? '+' : ''}`;
}

/** Parts by name. */
function readParts(people: readonly string[]): Map<string, string> {
  return new Map(
    people.map((person) => {
      const slash = person.lastIndexOf('/');
      return [person.slice(0, slash), person.slice(slash + 1)];
    }),
  );
}

function namesOfSpeakers(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].filter(([, part]) => part.startsWith('spoke')).map(([name]) => name);
}

function add(tally: Tally, found: readonly string[], wanted: readonly string[]): void {
  tally.right += found.filter((name) => wanted.includes(name)).length;
  tally.found += found.length;
  tally.wanted += wanted.length;
}
