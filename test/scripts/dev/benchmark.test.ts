import { expect } from 'chai';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../../../scripts/cli/root.js';

const FOLDER = join(ROOT, 'test', 'benchmark');

interface Scorer {
  scorePages: (gold: object[], predicted: object[]) => Record<string, number>;
  scorePeople: (gold: object[], predicted: object[]) => Record<string, number>;
}
interface Gold {
  readGoldPages: () => object[];
  readGoldTexts: () => object[];
}

const load = async <Module>(file: string) => (await import(join(FOLDER, file))) as Module;

describe('the benchmark of pages and texts', () => {
  it('gives the gold itself full marks, and nothing none', async () => {
    const { scorePages, scorePeople } = await load<Scorer>('score.mjs');
    const { readGoldPages, readGoldTexts } = await load<Gold>('gold.mjs');
    const [pages, texts] = [readGoldPages(), readGoldTexts()];
    expect(scorePages(pages, pages)).to.include({ isReport: 1, title: 1, body: 1, bodyExact: 1 });
    expect(scorePeople(texts, texts)).to.include({ f1: 1, parts: 1 });
    expect(scorePages(pages, [])).to.include({ title: 0, body: 0 });
    expect(scorePeople(texts, [])).to.include({ precision: 0, recall: 0, f1: 0 });
  });
});
