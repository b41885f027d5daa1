import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPeople } from '../../indexer/enrich/people/find-people.js';
import { parsePage } from '../../indexer/extract/parse-page.js';
import type { Report } from '../../src/model/report.js';
import { ROOT } from '../cli/root.js';

// Has this program, Readability and jieba read the invented pages and texts of test/benchmark, and prints their scores.

const FOLDER = join(ROOT, 'test', 'benchmark');

function writeLines(name: string, lines: object[]): void {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(join(FOLDER, 'predictions', name), text);
}

function predictPages(): object[] {
  const folder = join(FOLDER, 'pages');
  return readdirSync(folder)
    .toSorted()
    .map((slug) => {
      const readings = parsePage(readFileSync(join(folder, slug, 'page.html')));
      const reports = readings.flatMap((reading) => (reading.report ? [reading.fields] : []));
      return {
        slug,
        report: reports.length > 0,
        title: reports[0]?.title ?? '',
        date: reports[0]?.date ?? '',
        body: reports.map(({ body }) => body).join('\n'),
      };
    });
}

function predictPeople(): object[] {
  const text = readFileSync(join(FOLDER, 'texts', 'people-items.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pick<Report, 'id' | 'title' | 'body' | 'lang'>)
    .map((report) => ({
      id: report.id,
      people: findPeople(report).map(
        ({ name, part, presided }) => `${name}/${part}${presided && part === 'spoke' ? '+' : ''}`,
      ),
    }));
}

function run(...command: [string, ...string[]]): void {
  const [program, ...args] = command;
  const { status } = spawnSync(program, args, { cwd: FOLDER, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command.join(' ')} failed`);
}

run('npm', 'ci', '--no-audit', '--no-fund', '--silent');
writeLines('xianbao.pages.jsonl', predictPages());
writeLines('xianbao.people.jsonl', predictPeople());
run(process.execPath, 'predict-readability.mjs');
run(process.execPath, 'predict-jieba.mjs');
run(process.execPath, 'score.mjs');
