import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'mocha';
import { parsePage } from '../../../indexer/extract/parse-page.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { describeWithSharedData } from '../../support/shared-data.js';

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

describeWithSharedData('the shared pages', function (sharedData) {
  this.timeout(60_000);
  const pages = join(sharedData, 'pages');

  it('are read as people labelled them', async () => {
    const folder = await temporaryFolder();
    try {
      const predictions = join(folder, 'predictions.jsonl');
      writeFileSync(predictions, readings(pages).join('\n'));
      const scorer = join(pages, 'score.mjs');
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

function readings(pages: string): string[] {
  const files = readdirSync(pages).filter((file) => file.endsWith('.html'));
  return files.flatMap((file) =>
    parsePage(readFileSync(join(pages, file))).map((reading) => {
      if (!reading.report) return JSON.stringify({ file, report: false });
      const { publishedAt, date, ...fields } = reading.fields;
      return JSON.stringify({ file, report: true, ...fields, published: publishedAt ?? date });
    }),
  );
}
