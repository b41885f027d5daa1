import { expect } from 'chai';
import fc from 'fast-check';
import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import { after, before, describe, it } from 'mocha';
import { ensureIndexes } from '../../src/engine/reports-index.js';
import { succeeded } from '../../src/engine/client/tasks.js';
import { GRAM_FIELDS, REPORTS_INDEX } from '../../src/model/index-settings.js';
import { normalForm } from '../../src/model/text/normal-form.js';
import { termPhrase } from '../../src/model/text/grams.js';
import { temporaryEngine } from '../support/engine.js';
import { documentWith } from '../support/reports.js';
import { listOccurrences } from '../../scripts/dev/oracle/brute-force.js';
import { cutPiece } from '../support/texts.js';

const DOCUMENTS = 60;
const TERMS = 300;
const BATCH = 50;

const rawText = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', 'a', 'b', '1', '，', ' '),
    minLength,
    maxLength,
  });

const texts = fc.record({
  title: rawText(0, 6),
  body: fc.array(rawText(0, 16), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
});

describe('the count of the engine', () => {
  // A new seed every time would make a rare failure look like a broken machine.
  const seed = 20_230_114;
  const reports = fc.sample(texts, { numRuns: DOCUMENTS, seed });
  const paragraphs = reports.map(({ title, body }) => [title, ...body.split('\n')].map(normalForm));
  const terms = distinctTerms(paragraphs.flat(), seed);

  let setup: Awaited<ReturnType<typeof temporaryEngine>>;
  let counts: Map<string, number>;

  before(async function prepare() {
    this.timeout(60_000);
    setup = await temporaryEngine();
    const client = setup.engine.writers[0]!;
    await ensureIndexes(client);
    const documents = reports.map(({ title, body }, i) => documentWith(`r${i}`, title, body));
    await succeeded(client, await client.index(REPORTS_INDEX).addDocuments(documents));
    counts = await countReports(setup.engine.search.whole, terms);
  });
  after(() => setup?.close());

  const byHand = (term: string) =>
    paragraphs.filter((each) => each.some((text) => listOccurrences(text, term).length > 0)).length;

  it('is that of the definition for every term whose phrase is exact', () => {
    const exact = terms.filter((term) => termPhrase(term).exact);
    expect(exact.length).to.be.at.least(90);
    const wrong = exact
      .map((term) => ({ term, engine: counts.get(term), byHand: byHand(term) }))
      .filter((each) => each.engine !== each.byHand);
    expect(wrong).to.deep.equal([]);
  });

  it('is never less than that of the definition for the others', () => {
    const loose = terms.filter((term) => !termPhrase(term).exact);
    expect(loose.length).to.be.at.least(50);
    const wrong = loose
      .map((term) => ({ term, engine: counts.get(term)!, byHand: byHand(term) }))
      .filter((each) => each.engine < each.byHand);
    expect(wrong).to.deep.equal([]);
  });

  it('is tried on terms that occur and on terms that do not', () => {
    const occurring = terms.filter((term) => byHand(term) > 0).length;
    expect(occurring).to.be.at.least(TERMS / 4);
    expect(terms.length - occurring).to.be.at.least(TERMS / 10);
  });

  it('finds a term across the cut of a report of 200,000 characters', async function long() {
    this.timeout(60_000);
    const client = setup.engine.writers[0]!;
    // Every window of characters is another one, as far as the eye of a phrase reaches.
    const body = Array.from({ length: 200_000 }, (_, i) =>
      String.fromCodePoint(
        0x4e00 + (i % 2 === 0 ? (i / 2) % 5_000 : 5_000 + Math.floor(i / 10_000) * 7),
      ),
    ).join('');
    const document = documentWith('long', '长', body);
    await succeeded(client, await client.index(REPORTS_INDEX).addDocuments([document]));
    const places = [0, 64_996, 64_997, 64_998, 64_999, 65_000, 65_001, 129_996, 129_998, 199_996];
    const pieces = places.map((at) => body.slice(at, at + 4));
    const found = await countReports(setup.engine.search.whole, pieces);
    expect(pieces.map((piece) => found.get(piece))).to.deep.equal(pieces.map(() => 1));
  });
});

function distinctTerms(paragraphs: string[], seed: number): string[] {
  const fromText = fc
    .constantFrom(...paragraphs.filter(Boolean))
    .chain((text) => cutPiece(text, 7));
  const term = fc.oneof(rawText(1, 5).map(normalForm), fromText).filter((each) => each !== '');
  const sample = fc.sample(term, { numRuns: TERMS * 20, seed });
  return [...new Set(sample)].slice(0, TERMS);
}

async function countReports(client: Meilisearch, terms: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < terms.length; from += BATCH) {
    const batch = terms.slice(from, from + BATCH);
    const queries: MultiSearchQuery[] = batch.map((term) => ({
      indexUid: REPORTS_INDEX,
      q: `"${termPhrase(term).words.join(' ')}"`,
      attributesToSearchOn: GRAM_FIELDS,
      locales: ['eng'],
      matchingStrategy: 'all',
      limit: 0,
    }));
    const { results } = await client.multiSearch({ queries });
    results.forEach((result, i) => counts.set(batch[i]!, Number(result.estimatedTotalHits)));
  }
  return counts;
}
