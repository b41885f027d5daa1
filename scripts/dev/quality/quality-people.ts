import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPeople } from '../../../indexer/enrich/people/find-people.js';
import type { Person } from '../../../src/model/report.js';
import { sharedDataPath } from '../corpus/shared-data.js';
import type { Measured } from './quality-collections.js';

interface LabelledReport {
  id: string;
  title: string;
  body: string;
  lang: 'zh' | 'en';
  people: Person[];
}

interface Rate {
  precision: number;
  recall: number;
  f1: number;
}

/** What is measured; shares are of the persons that both sides name, null where there are none. */
export interface PeopleQuality {
  items: number;
  speakers: Rate & { itemsExact: number };
  people: Rate;
  role: { accuracy: number | null };
  roleWhereGiven: { accuracy: number | null };
  part: { accuracy: number | null };
  presided: { accuracy: number | null };
  /** A line for each person missed, invented or described otherwise. */
  misses: string[];
}

/** Finds the people of the labelled reports in `folder` and has them scored by the program that lies with them. */
export function measurePeople(folder = sharedDataPath('people')): PeopleQuality {
  const gold = join(folder, 'dev.jsonl');
  const reports = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledReport);
  const found = reports.map((report) => findPeople(report));
  const lines = reports.map(({ id }, index) => JSON.stringify({ id, people: found[index] }));
  const scratch = mkdtempSync(join(tmpdir(), 'xianbao-people-'));
  try {
    const predictions = join(scratch, 'predictions.jsonl');
    writeFileSync(predictions, lines.join('\n'));
    const scorer = [join(folder, 'score.mjs'), predictions, gold, '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, scorer, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
    const scores = JSON.parse(stdout) as Omit<PeopleQuality, 'misses'>;
    return {
      ...scores,
      misses: reports.flatMap((report, index) => findMisses(report, found[index]!)),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function findMisses({ id, people: wanted }: LabelledReport, found: readonly Person[]): string[] {
  const misses = wanted.flatMap((person) => {
    const match = found.find(({ name }) => name === person.name);
    if (!match) return [`${id} missed: ${described(person)}`];
    if (described(match) === described(person)) return [];
    return [`${id} wanted: ${described(person)}; found: ${described(match)}`];
  });
  const invented = found.filter(({ name }) => !wanted.some((person) => person.name === name));
  return [...misses, ...invented.map((person) => `${id} invented: ${described(person)}`)];
}

function described({ name, role, part, presided }: Person): string {
  return [name, role ?? '-', part, ...(presided && part !== 'presided' ? ['presided'] : [])].join(
    ' / ',
  );
}

/** The same for `npm run quality`. */
export function sharedPeople(): Measured {
  const { misses, ...scores } = measurePeople();
  const share = (value: number | null) => (value === null ? 'n/a' : value.toFixed(4));
  const numbers = [
    `${scores.items} reports, speakers all right in ${scores.speakers.itemsExact}`,
    `speakers F1 ${share(scores.speakers.f1)}, people F1 ${share(scores.people.f1)}`,
    `role ${share(scores.role.accuracy)}, if given ${share(scores.roleWhereGiven.accuracy)}`,
    `part ${share(scores.part.accuracy)}, presided ${share(scores.presided.accuracy)}`,
  ].join('\n');
  return { name: 'people', numbers, misses };
}
