import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import { alignParagraphs } from '../../../src/search/translations/align-paragraphs.js';
import { readQuantities } from '../../../src/search/translations/quantities.js';
import { LEAST_SCORE, ratePair } from '../../../src/search/translations/rate-pair.js';
import { readTraits, type ReportTraits } from '../../../src/search/translations/traits.js';
import { Turn } from '../../../src/search/work/turn.js';
import {
  plantTranslations,
  type LabelledPair,
  type WrittenReport,
} from '../../support/planted-translations.js';

interface ReadPair extends LabelledPair {
  traits: [zh: ReportTraits, en: ReportTraits];
}

const read = (report: WrittenReport) => readTraits(enrichReport({ ...report }));

function f1(right: number, found: number, wanted: number): number {
  return (2 * right) / (found + wanted);
}

describe('Reports in Chinese and in English', () => {
  let labelled: ReadPair[];
  before(function () {
    this.timeout(300_000);
    labelled = plantTranslations().map((pair) => ({
      ...pair,
      traits: [read(pair.zh), read(pair.en)],
    }));
  });

  it('of one event are told from near misses, 60 of each, with an F1 of 0.95 and more', async () => {
    let right = 0;
    let found = 0;
    for (const { isPair, traits } of labelled) {
      const isFound = (await ratePair(...traits, new Turn())) >= LEAST_SCORE;
      if (isFound) found += 1;
      if (isFound && isPair) right += 1;
    }
    const wanted = labelled.filter(({ isPair }) => isPair).length;
    expect([wanted, labelled.length]).to.deep.equal([60, 120]);
    expect(f1(right, found, wanted)).to.be.at.least(0.95);
  });

  it('are rated alike from either side', async () => {
    for (const { traits } of labelled.slice(50, 70)) {
      const [zh, en] = traits;
      expect(await ratePair(en, zh, new Turn())).to.equal(await ratePair(zh, en, new Turn()));
    }
  });

  it('have their paragraphs aligned with an F1 of 0.95 and more, in order', async () => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const { isPair, traits, paragraphs } of labelled) {
      if (!isPair) continue;
      const [zh, en] = traits;
      const { pairs } = await alignParagraphs(zh.paragraphs, en.paragraphs, new Turn());
      const labels = new Set(paragraphs.map(String));
      right += pairs.filter((pair) => labels.has(String(pair))).length;
      found += pairs.length;
      wanted += paragraphs.length;
      expect(pairs).to.deep.equal(pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    }
    expect(f1(right, found, wanted)).to.be.at.least(0.95);
  });

  it('name the same quantities, days apart', () => {
    const zh = '1月11日，投入1.2万元，全县20.06万亩茶园增收3亿元，比2022年高30%。';
    const en =
      'On January 11, 12,000 yuan were spent; 200,600 mu of tea gardens earned 300 million yuan more, 30 percent above 2022.';
    expect(readQuantities(zh, 'zh')).to.deep.equal([12_000, 200_600, 300_000_000, 30]);
    expect(readQuantities(en, 'en')).to.deep.equal([12_000, 200_600, 300_000_000, 30]);
  });

  it('without a paragraph align to nothing', async () => {
    const { pairs, similarity } = await alignParagraphs([], [], new Turn());
    expect([pairs, similarity]).to.deep.equal([[], undefined]);
  });
});
