import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bodyQuality, type LabelledPage } from './quality-bodies.js';
import { extracted, predict } from './predictions.js';

/** What a collection's measure prints: a line of numbers, and every miss. */
export interface Measured {
  name: string;
  numbers: string;
  misses: string[];
}

/** The labelled county pages, by their own scorer: title, time, body, chrome, no-report pages. */
export function countyPages(data: string): Measured {
  const folder = join(data, 'pages');
  const lines = pagesIn(folder).flatMap((file) => predict(readFileSync(join(folder, file)), file));
  return inTemporary((temporary) => {
    const predictions = join(temporary, 'predictions.jsonl');
    writeFileSync(predictions, lines.map((line) => JSON.stringify(line)).join('\n'));
    const parameters = [join(folder, 'score.mjs'), predictions, '--verbose'];
    const scored = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    return { name: 'pages', numbers: scored.stdout + scored.stderr, misses: [] };
  });
}

/** Pages of evening news, unpacked for the time of measuring. */
export function newsPages(data: string): Measured {
  return inTemporary((temporary) => {
    const archive = join(data, 'html-real', 'cctv.tar.gz');
    spawnSync('tar', ['xzf', archive, '-C', temporary], { stdio: 'inherit' });
    const labels = printedLines<LabelledPage & { published: string }>(
      join(temporary, 'gold.jsonl'),
    );
    const pages = labels.map((label) => ({ ...label, date: label.published }));
    return bodies('cctv', temporary, pages, listsTaken(join(temporary, 'daylists')));
  });
}

interface CrawledPage {
  file: string;
  gold_cleaned: string;
  gold_date: string;
}

/** Pages of all kinds, 2003 to 2022, forums and an encyclopedia among them. */
export function mixedPages(data: string): Measured {
  const folder = join(data, 'html-real', 'cwced');
  const labels = printedLines<CrawledPage>(join(folder, 'gold.jsonl')).map(
    ({ file, gold_cleaned: body, gold_date: date }) => {
      const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(date) ?? [];
      return year
        ? { file, body, date: [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-') }
        : { file, body };
    },
  );
  return bodies('cwced', folder, labels, []);
}

/** Pages that hold one article, and lists and withdrawn articles that hold none. */
export function otherPages(data: string): Measured {
  const real = join(data, 'html-real');
  const reports = [
    ...under(join(real, 'gerapy', 'samples', 'detail')),
    ...under(join(real, 'wechatsogou'), /^article_detail_(?!expired)/u),
    ...under(join(real, 'misc'), /^(?!expected\.)/u),
  ];
  const none = [
    ...under(join(real, 'gerapy', 'samples', 'list')),
    ...under(join(real, 'wechatsogou'), /expired|history/u),
  ];
  const refused = reports.filter((file) => !isReport(file));
  const taken = none.filter(isReport);
  return {
    name: 'others',
    numbers: `${reports.length - refused.length} of ${reports.length} articles, ${none.length - taken.length} of ${none.length} pages without one`,
    misses: [
      ...refused.map((file) => `${file} taken for no report`),
      ...taken.map((file) => `${file} taken for a report`),
    ],
  };
}

function bodies(name: string, folder: string, labels: LabelledPage[], misses: string[]): Measured {
  const found = bodyQuality(folder, labels);
  const number = (value: number | undefined) => value?.toFixed(4) ?? 'not labelled';
  const numbers = `${found.pages} pages: found ${number(found.found)}, title ${number(found.title)}, date ${number(found.date)}, body F1 ${number(found.bodyF1)}, ${found.pagesPerSecond} pages/s`;
  return { name, numbers, misses: [...found.misses, ...misses] };
}

function listsTaken(folder: string): string[] {
  const taken = under(folder).filter(isReport);
  return taken.map((file) => `${basename(file)} taken for a report`);
}

function isReport(file: string): boolean {
  return extracted(readFileSync(file), file).some(({ report }) => report);
}

function under(folder: string, name = /./u): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.s?html?$/u.test(file) && name.test(basename(file)))
    .map((file) => join(folder, file))
    .toSorted();
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => /\.html?$/u.test(file));
}

function printedLines<T>(path: string): T[] {
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

function inTemporary<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'xianbao-quality-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
