import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREDICTIONS, readGoldPages, readGoldTexts, readLines } from './gold.mjs';

/** Precision, recall and F1 of what was found rightly, found at all, and wanted. */
export function rate(right, found, wanted) {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  const sum = found + wanted;
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(sum === 0 ? 1 : (2 * right) / sum),
  };
}

/** How well pages were read: which hold a report, and of those that do the title, the day and the text. */
export function scorePages(gold, predicted) {
  const bySlug = new Map(predicted.map((each) => [each.slug, each]));
  const blank = { report: false, title: '', date: '', body: '' };
  const pairs = gold.map((wanted) => [wanted, bySlug.get(wanted.slug) ?? blank]);
  const reports = pairs.filter(([wanted]) => wanted.report);
  const share = (holds, of) =>
    round(of.filter(([wanted, found]) => holds(wanted, found)).length / of.length);
  const bodies = reports.map(([wanted, found]) => textF1(wanted.body, found.body));
  return {
    pages: gold.length,
    isReport: share((wanted, found) => wanted.report === found.report, pairs),
    title: share((wanted, found) => compact(wanted.title) === compact(found.title), reports),
    date: share((wanted, found) => wanted.date === found.date, reports),
    body: round(bodies.reduce((sum, each) => sum + each, 0) / bodies.length),
    bodyExact: share((wanted, found) => compact(wanted.body) === compact(found.body), reports),
  };
}

/** How well people were found in texts, by name; and their parts, of systems that tell them. */
export function scorePeople(gold, predicted) {
  const byId = new Map(predicted.map((each) => [each.id, each.people]));
  let [right, found, wanted, parts] = [0, 0, 0, 0];
  for (const { id, people } of gold) {
    const labels = readParts(people);
    const own = readParts(byId.get(id) ?? []);
    wanted += labels.size;
    found += own.size;
    for (const [name, part] of labels) {
      if (own.has(name)) right += 1;
      if (own.get(name) === part) parts += 1;
    }
  }
  const tellsParts = predicted.some(({ people }) => people.some((each) => each.includes('/')));
  return {
    texts: gold.length,
    ...rate(right, found, wanted),
    parts: tellsParts ? round(parts / right) : null,
  };
}

function readParts(people) {
  return new Map(people.map((each) => [each.split('/')[0], each.split('/')[1] ?? '']));
}

/** F1 of the runs of two characters that both texts have, each as often, white space apart. */
function textF1(wanted, found) {
  const counts = new Map();
  const runs = (text) => {
    const characters = [...compact(text)];
    return characters.slice(1).map((character, i) => characters[i] + character);
  };
  const own = runs(wanted);
  for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1);
  const others = runs(found);
  let shared = 0;
  for (const run of others) {
    const left = counts.get(run) ?? 0;
    if (left > 0) shared += 1;
    counts.set(run, left - 1);
  }
  return rate(shared, others.length, own.length).f1;
}

function compact(text) {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

/** The scores of all predictions in the folder, by system. */
export function scoreAll() {
  const [pages, texts] = [readGoldPages(), readGoldTexts()];
  const scores = { pages: {}, people: {} };
  for (const file of readdirSync(PREDICTIONS).toSorted()) {
    const [system, task] = file.split('.');
    const predicted = readLines(join(PREDICTIONS, file));
    scores[task][system] =
      task === 'pages' ? scorePages(pages, predicted) : scorePeople(texts, predicted);
  }
  return scores;
}

if (process.argv[1] === import.meta.filename) {
  const scores = scoreAll();
  const text = JSON.stringify(scores, null, 2);
  writeFileSync(join(import.meta.dirname, 'scores.json'), `${text}\n`);
  process.stdout.write(`${text}\n`);
}
