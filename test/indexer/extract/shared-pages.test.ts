import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { readPage } from '../../../indexer/extract/read-page.js';
import { ROOT } from '../../support/command.js';
import { removeFolder, temporaryFolder } from '../../support/engine.js';

const PAGES = join(ROOT, '..', 'shared', 'data', 'pages');

interface Scores {
  found: { accuracy: number };
  negatives: { accuracy: number };
  title: { accuracy: number };
  publishedDate: { accuracy: number };
  publishedMinute: { accuracy: number };
  channel: { accuracy: number };
  bodyF1: number;
  chromeLeaked: { share: number };
}

describe('the shared pages', function () {
  this.timeout(60_000);
  before(function () {
    if (existsSync(PAGES)) return;
    if (process.env.CI) throw new Error(`${PAGES} is missing; CI has to have it.`);
    this.skip();
  });

  it('are read as people labelled them', async () => {
    const folder = await temporaryFolder();
    try {
      const predictions = join(folder, 'predictions.jsonl');
      writeFileSync(predictions, readings().join('\n'));
      const scorer = join(PAGES, 'score.mjs');
      const scored = spawnSync(process.execPath, [scorer, predictions, '--json']);
      const scores = JSON.parse(scored.stdout.toString()) as Scores;
      expect(scores.found.accuracy, 'found').to.be.at.least(0.99);
      expect(scores.negatives.accuracy, 'pages without a report').to.equal(1);
      expect(scores.title.accuracy, 'title').to.be.at.least(0.98);
      expect(scores.publishedDate.accuracy, 'date').to.be.at.least(0.99);
      expect(scores.publishedMinute.accuracy, 'minute').to.be.at.least(0.97);
      expect(scores.channel.accuracy, 'channel').to.be.at.least(0.97);
      expect(scores.bodyF1, 'body').to.be.at.least(0.99);
      expect(scores.chromeLeaked.share, 'chrome').to.be.below(0.01);
    } finally {
      await removeFolder(folder);
    }
  });
});

function readings(): string[] {
  const files = readdirSync(PAGES).filter((file) => file.endsWith('.html'));
  return files.flatMap((file) =>
    readPage(readFileSync(join(PAGES, file))).map((reading) => {
      if (!reading.report) return JSON.stringify({ file, report: false });
      const { publishedAt, date, ...fields } = reading.fields;
      return JSON.stringify({ file, report: true, ...fields, published: publishedAt ?? date });
    }),
  );
}
