import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { join } from 'node:path';
import type { PhraseChangesAnswer } from '../../../src/model/api/counting/formulations.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { dayNumber } from '../../../src/model/time/day.js';
import { registerBytes, type Register } from '../../../src/search/officials/register.js';
import { findPhraseChanges } from '../../../src/search/formulations/phrase-changes.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { GenerationCache } from '../../../src/search/cache/generation-cache.js';
import { compareStoredPhrases } from '../../../src/search/texts/phrases/compare-stored-phrases.js';
import type { HeldPhrases } from '../../../src/search/texts/phrases/held-phrases.js';
import { Turn } from '../../../src/search/work/turn.js';
import { TextStore } from '../../../src/store/text-store.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { inventReports, plant, type InventedReport } from '../../support/formulation-corpus.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const WINDOW = { from: '2024-10-01', to: '2024-12-31' };
const AGAINST = { from: '2023-10-01', to: '2024-09-30' };
const ASKED = { from: '2024-10', to: '2024-12', against: '2023-10..2024-09' };

/** Of no dictionary: characters that the invented reports do not have otherwise. */
const CHARACTERS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤坎离震巽艮兑'];

function inventPhrases(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 3 + Math.floor(random() * 10) },
      () => CHARACTERS[Math.floor(random() * CHARACTERS.length)]!,
    ).join(''),
  );
}

const lies = ({ date }: InventedReport, { from, to }: { from: string; to: string }) =>
  from <= date && date <= to;

/** Twice the sum of observed × ln(observed / expected) over four cells. */
function logLikelihood(
  now: number,
  before: number,
  sizes: { now: number; before: number },
): number {
  const all = sizes.now + sizes.before;
  const rows = [now + before, all - now - before];
  const cells: [number, number, number][] = [
    [now, rows[0]!, sizes.now],
    [before, rows[0]!, sizes.before],
    [sizes.now - now, rows[1]!, sizes.now],
    [sizes.before - before, rows[1]!, sizes.before],
  ];
  return (
    2 *
    cells.reduce(
      (sum, [seen, row, column]) =>
        sum + (seen === 0 ? 0 : seen * Math.log(seen / ((row * column) / all))),
      0,
    )
  );
}

describe('GET /api/v1/formulations/emerging and /fading', () => {
  let gateway: Gateway;
  let reports: InventedReport[];
  let coming: string[];
  let going: string[];
  before(async function () {
    this.timeout(400_000);
    const random = seededRandom(17);
    reports = inventReports(1_500, 23);
    coming = inventPhrases(20, random);
    going = inventPhrases(20, random);
    const [own, other] = [WINDOW, AGAINST].map((days) =>
      reports.filter((each) => lies(each, days)),
    );
    for (const phrase of coming) {
      const count = 8 + Math.floor(random() * 20);
      for (let i = 0; i < count; i += 1)
        plant(own![Math.floor(random() * own!.length)]!, phrase, random);
      // Some were there before, seldom.
      if (random() < 0.3) plant(other![Math.floor(random() * other!.length)]!, phrase, random);
    }
    for (const phrase of going)
      for (let i = 0; i < 70; i += 1)
        plant(other![Math.floor(random() * other!.length)]!, phrase, random);
    gateway = await temporaryGateway(itemsOfRows(reports));
  });
  after(() => gateway?.close());

  const ask = (path: string, parameters: Record<string, string> = {}) =>
    answerAt<PhraseChangesAnswer>(gateway, `formulations/${path}`, { ...ASKED, ...parameters });

  for (const [path, planted] of [
    ['emerging', () => coming],
    ['fading', () => going],
  ] as const) {
    it(`finds what was planted among the first twenty of ${path}, with their numbers`, async () => {
      const { phrases, window, against, relation } = await ask(path, { limit: '20' });
      const right = phrases.filter(({ phrase }) => planted().includes(phrase));
      expect(right.length).to.be.at.least(18);
      const sizes = {
        now: reports.filter((each) => lies(each, WINDOW)).length,
        before: reports.filter((each) => lies(each, AGAINST)).length,
      };
      expect(window).to.deep.equal({ ...WINDOW, reports: sizes.now });
      expect(against).to.deep.equal({ ...AGAINST, reports: sizes.before });
      expect(relation).to.equal('exact');
      for (const { phrase, reports: now, before: earlier, ...rest } of phrases) {
        const having = reports.filter(({ body, title }) => `${title}\n${body}`.includes(phrase));
        expect(now, phrase).to.equal(having.filter((each) => lies(each, WINDOW)).length);
        expect(earlier, phrase).to.equal(having.filter((each) => lies(each, AGAINST)).length);
        expect(rest.logLikelihood).to.be.closeTo(logLikelihood(now, earlier, sizes), 1e-6);
      }
      const scores = phrases.map((each) => each.logLikelihood);
      expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
    });
  }

  it('lists no phrase inside of another, nor any below the floor', async () => {
    const { phrases } = await ask('emerging', { limit: '200' });
    for (const { phrase, logLikelihood: score } of phrases) {
      expect(phrases.filter((other) => other.phrase.includes(phrase))).to.have.length(1);
      expect([...phrase].length).to.be.within(3, 12);
      expect(score).to.be.at.least(10.83);
    }
    expect((await ask('emerging', { minLogLikelihood: '1000' })).phrases).to.deep.equal([]);
    const frequent = await ask('emerging', { minReports: '15' });
    expect(frequent.phrases.every((each) => each.reports >= 15)).to.equal(true);
  });

  it('counts as a search does, and by place', async () => {
    const filters = { county: '441224' };
    const { phrases, window } = await ask('emerging', { ...filters, minLogLikelihood: '3' });
    expect(phrases).to.not.have.length(0);
    const county = reports.filter((each) => each.county === '441224' && lies(each, WINDOW));
    expect(window.reports).to.equal(county.length);
    for (const { phrase, reports: now } of phrases.slice(0, 5)) {
      const { total } = await gateway.search({ q: phrase, ...filters, ...WINDOW });
      expect(total).to.deep.equal({ value: now, relation: 'exact' });
    }
  });

  it('is cited by an address that answers the same again', async () => {
    const { citation, phrases } = await ask('fading');
    const again = (await (await fetch(gateway.url + citation.url)).json()) as PhraseChangesAnswer;
    expect(again.phrases).to.deep.equal(phrases);
    expect(citation.count).to.equal(again.window.reports);
  });

  it('takes the last month with reports and the year before, where no days are named', async () => {
    const answer = await answerAt<PhraseChangesAnswer>(gateway, 'formulations/emerging');
    expect(answer.window).to.deep.include({ from: '2024-12-01', to: '2024-12-31' });
    expect(answer.against).to.deep.include({ from: '2023-12-02', to: '2024-11-30' });
  });

  it('refuses windows that overlap, and days that are none', async () => {
    for (const against of ['2024-01..2024-10', '2024-01', '2023-02-30..2023-03', '2024..2023']) {
      const query = new URLSearchParams({ ...ASKED, against }).toString();
      const problem = await problemAt(`${gateway.url}/api/v1/formulations/emerging?${query}`);
      expect(problem).to.deep.include({ code: 'invalid_parameter', parameter: 'against' });
    }
  });

  it('comes as a feed with an entry for each month that is over', async () => {
    const response = await fetch(`${gateway.url}/feeds/formulations.json?limit=2&county=怀集县`);
    const feed = (await response.json()) as {
      title: string;
      items: { id: string; title: string; url: string; content_text: string }[];
    };
    expect(feed.items.map(({ id }) => id.slice(-7))).to.deep.equal(['2024-12', '2024-11']);
    const days = { from: '2024-12-01', to: '2024-12-31', county: '怀集县' };
    for (const direction of ['emerging', 'fading']) {
      const { phrases } = await answerAt<PhraseChangesAnswer>(
        gateway,
        `formulations/${direction}`,
        { ...days, limit: '20' },
      );
      for (const { phrase, reports: now, before: earlier } of phrases)
        expect(feed.items[0]!.content_text).to.include(`${phrase}: ${now} ← ${earlier}`);
    }
    const atom = await fetch(`${gateway.url}/feeds/formulations.atom?limit=1`);
    expect(atom.headers.get('content-type')).to.match(/^application\/atom\+xml/u);
    expect(await atom.text()).to.match(/<title>2024-12：/u);
  });

  it('counts all reports where phrases are looked for in a part of them', async () => {
    const store = new TextStore(join(gateway.data, 'texts', 'reports'));
    const cache = new CacheStore();
    const tools = {
      cache: cache.openSection<object>(),
      of: 'reports' as const,
      store,
      client: gateway.engine.search.whole,
      turn: new Turn(),
      phrases: new GenerationCache(cache, ({ table }: HeldPhrases) => table.bytes),
      registers: new GenerationCache<Register>(cache, registerBytes),
    };
    const [now, earlier] = [WINDOW, AGAINST].map(({ from, to }) => ({
      expression: undefined,
      filter: `current = true AND day >= ${dayNumber(from)} AND day <= ${dayNumber(to)}`,
    }));
    const asked = { direction: 'emerging', minReports: 3, floor: 10.83, limit: 20 } as const;
    const found = await compareStoredPhrases(
      tools,
      { matching: [now!, earlier!], ...asked },
      90_000,
    );
    store.close();
    expect(found.isSampled).to.equal(true);
    expect(found.reports).to.equal(reports.filter((each) => lies(each, WINDOW)).length);
    const { phrases } = await ask('emerging', { limit: '200' });
    expect(found.phrases.length).to.be.at.least(10);
    for (const each of found.phrases.filter(({ phrase }) => coming.includes(phrase)))
      expect(phrases).to.deep.include(each);
  });

  it('reads no more from the engine than the stored texts may be compared of', async () => {
    const unstored = new ReportSearch(gateway.engine.search.whole);
    const question = { filters: {}, window: WINDOW, against: AGAINST };
    const comparison = { direction: 'emerging', minReports: 3, floor: 10.83, limit: 20 } as const;
    const refused = await findPhraseChanges(unstored, { ...question, ...comparison }, 1_000).catch(
      (error: unknown) => error,
    );
    expect(refused).to.include({ code: 'too_busy', retryAfter: 30 });
  });
});
