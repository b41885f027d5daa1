import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { toDocument, type ReportDocument } from '../../../src/model/document.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { compareTexts } from '../../../src/model/text/compare-texts.js';
import { REPORTS } from '../../../src/search/documents/report-documents.js';
import { findDocuments, type DocumentsRequest } from '../../../src/search/stored/find-documents.js';
import { Turn } from '../../../src/search/work/turn.js';
import { TextStore } from '../../../src/store/text-store.js';
import { STORED_INDEXES } from '../../../src/store/to-stored-text.js';
import { expression } from '../../support/expressions.js';
import { plainSegmenter } from '../../support/reports.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const { toText } = STORED_INDEXES.reports;

const text = fc
  .array(fc.constantFrom('甲', '乙', '甲乙', 'party', ' or ', 'part', '，', '1.5', '\n会'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `会${parts.join('')}`);
const document = fc.record({
  n: fc.integer({ min: 0, max: 12 }),
  version: fc.integer({ min: 1, max: 2 }),
  title: text.map((title) => title.replaceAll('\n', '')),
  body: text,
  date: fc.constantFrom('2022-12-31', '2023-03-01', '2023-03-31', '2023-04-01'),
  county: fc.constantFrom('441224', '441223', undefined),
  channel: fc.constantFrom('The "County" News', 'THE "COUNTY" NEWS', undefined),
  speaker: fc.constantFrom('张三', 'Zhang San', undefined),
  role: fc.constantFrom('县委书记', '县长'),
  current: fc.boolean(),
  reprintOf: fc.constantFrom('a', null, undefined),
});

type Drawn = typeof document extends fc.Arbitrary<infer One> ? One : never;

function makeDocument(drawn: Drawn): ReportDocument {
  const { n, version, title, body, date, county, channel, speaker, role, current } = drawn;
  const person = { name: '张三', role, part: 'spoke' as const };
  const report = {
    id: `R${n}`,
    lang: 'zh' as const,
    title,
    body: body.trim(),
    date,
    ...(county !== undefined && { county }),
    ...(channel !== undefined && { channel }),
    ...(speaker !== undefined && { speakers: [speaker], people: [person] }),
  };
  const validity = { version, validFrom: version, validTo: current ? null : 5, current };
  const { reprintOf } = drawn;
  return {
    ...toDocument(report, validity, plainSegmenter),
    ...(reprintOf !== undefined && { reprintOf, reprintCode: reprintOf }),
  };
}

type Filter = [filter: string, passes: (document: ReportDocument) => boolean];
const FILTERS: Filter[] = [
  ['', () => true],
  ['current = true', ({ current }) => current],
  ['current = true AND county IN ["441224", "441223"]', (d) => d.current && d.county !== undefined],
  ['channel = "the \\"county\\" news"', (d) => d.channel !== undefined],
  ['day >= 20230301 AND day <= 20230331', ({ month }) => month === '2023-03'],
  ['validFrom <= 1 AND (validTo IS NULL OR validTo > 4)', ({ version }) => version === 1],
  ['(reprintCode IS NULL OR reprintCode NOT EXISTS)', ({ reprintCode }) => !reprintCode],
  ['day > 20221231.5 AND day < 20230401', ({ month }) => month === '2023-03'],
  ['NOT (month = "2023-03") AND day 20220101 TO 20231231', ({ month }) => month !== '2023-03'],
  ['idCode IN ["-r1", "-r2"]', ({ id }) => id === 'R1' || id === 'R2'],
  ['NOT speakers = "zhang san"', ({ speakers = [] }) => !speakers.includes('Zhang San')],
];

describe('documents found without the engine', () => {
  let parent: string;

  before(async () => {
    parent = await temporaryFolder();
  });

  after(() => removeFolder(parent));

  const ask = (store: TextStore, request: Partial<DocumentsRequest>) =>
    findDocuments(
      { of: 'reports', store, turn: new Turn() },
      {
        expression: undefined,
        filter: '',
        facets: [],
        sort: [],
        offset: 0,
        limit: 100,
        fields: ['key'],
        ...request,
      },
    );

  function store(batches: ReportDocument[][], megabytes = 1): TextStore {
    const folder = mkdtempSync(join(parent, 'store-'));
    const made = new TextStore(folder, new CacheStore(megabytes));
    for (const batch of batches) made.add(batch.map(toText));
    return made;
  }

  it('are those that reading every document finds, with their facets, in their order', async () => {
    const batches = fc.array(fc.array(document, { maxLength: 8 }), { minLength: 1, maxLength: 3 });
    const filter = fc.constantFrom(...FILTERS);
    const page = fc.record({
      offset: fc.integer({ min: 0, max: 3 }),
      limit: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        batches,
        // With room for all texts in memory, and for none.
        fc.constantFrom(1, 0.0001),
        fc.array(fc.tuple(expression, filter, page), { minLength: 5, maxLength: 5 }),
        async (drawn, megabytes, questions) => {
          const current = new Map<string, ReportDocument>();
          const made = drawn.map((batch) => {
            const documents = new Map(batch.map(makeDocument).map((one) => [one.key, one]));
            for (const [key, one] of documents) current.set(key, one);
            return [...documents.values()];
          });
          const opened = store(made, megabytes);
          for (const [asked, [text, passes], { offset, limit }] of questions) {
            const matching = [...current.values()]
              .filter((one) => passes(one) && REPORTS.matches(one, asked))
              .toSorted(
                (a, b) =>
                  b.time - a.time || compareTexts(a.idCode, b.idCode) || compareTexts(a.key, b.key),
              );
            const found = await ask(opened, {
              expression: asked,
              filter: text,
              facets: ['county', 'speakers', 'month', 'day'],
              sort: ['time:desc', 'idCode:asc'],
              offset,
              limit,
            });
            const keys = matching.slice(offset, offset + limit).map(({ key }) => ({ key }));
            expect(found).to.deep.equal({
              total: matching.length,
              hits: keys,
              snippets: [],
              facets: {
                county: countValues(matching, ({ county }) => county),
                speakers: countValues(matching, ({ speakers }) => speakers),
                month: countValues(matching, ({ month }) => month),
                day: countValues(matching, ({ day }) => String(day)),
              },
            });
          }
          opened.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('have every field that the engine shows', async () => {
    const one = makeDocument({
      n: 1,
      version: 1,
      title: '会议\n纪要',
      body: '张三说。\n完。',
      date: '2023-03-01',
      county: '441224',
      channel: undefined,
      speaker: '张三',
      role: '县长',
      current: true,
      reprintOf: null,
    });
    const fields = ['title', 'body', 'id', 'people', 'characters', 'reprintOf', 'channel', 'day'];
    const opened = store([[one]]);
    const { hits } = (await ask(opened, { fields }))!;
    const { title, body, id, people, characters, day } = one;
    expect(hits).to.deep.equal([{ title, body, id, people, characters, reprintOf: null, day }]);
    opened.close();
  });

  it('are left to the engine where a filter, a facet or an order is not stored', async () => {
    const opened = store([[makeDocument(fc.sample(document, { numRuns: 1, seed: 1 })[0]!)]]);
    for (const filter of [
      'reprintCode IS NULL',
      'people.role = "县长"',
      'hash = "x"',
      'day > x',
      'title CONTAINS "会"',
      'current = true OR',
      `${'('.repeat(9_999)}current = true${')'.repeat(9_999)}`,
      'channel = "unclosed',
    ])
      expect(await ask(opened, { filter }), filter).to.equal(undefined);
    expect(await ask(opened, { facets: ['hash'] })).to.equal(undefined);
    expect(await ask(opened, { sort: ['characters:asc'] })).to.equal(undefined);
    opened.close();
  });
});

function countValues(
  documents: ReportDocument[],
  read: (document: ReportDocument) => string | string[] | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of documents)
    for (const value of new Set([read(one) ?? []].flat())) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
