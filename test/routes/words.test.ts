import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../indexer/sources/files/files.js';
import { jiebaSegmenter } from '../../src/model/text/segmenter.js';
import type { BatchAnswer } from '../../src/model/api/counting/batch.js';
import type { PatternsAnswer } from '../../src/model/api/counting/patterns.js';
import type { CollocatesAnswer, KeynessAnswer } from '../../src/model/api/counting/words.js';
import { countOccurrences, has } from '../../scripts/dev/oracle/brute-force.js';
import { readPlainReports, type PlainReport } from '../../scripts/dev/corpus/plain-reports.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../support/gateway.js';

describe('counting words', () => {
  let gateway: Gateway;
  let reports: PlainReport[];
  before(async function () {
    this.timeout(60_000);
    reports = await readPlainReports(['samples']);
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway?.close());

  const wordsOf = (paragraph: string) =>
    jiebaSegmenter.words(paragraph).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const countsOf = (some: PlainReport[]) => {
    const counts = new Map<string, number>();
    for (const word of some.flatMap(({ paragraphs }) => paragraphs.flatMap(wordsOf))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  };
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

  describe('GET /api/v1/patterns', () => {
    it('groups all occurrences by what stands beside them, each once', async () => {
      for (const side of ['right', 'left', 'both']) {
        const asked = { q: '乡村振兴', side, limit: '1000' };
        const found = await answerAt<PatternsAnswer>(gateway, 'patterns', asked);
        const counts = found.patterns.map(({ count }) => count);
        const all = reports.reduce((sum, each) => sum + countOccurrences(each, '乡村振兴'), 0);
        expect(
          counts.reduce((a, b) => a + b, 0),
          side,
        ).to.equal(all);
        expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
        for (const { left, match, right, reports: held } of found.patterns) {
          const query = `"${left}${match}${right}"`;
          const { total } = await gateway.search({ q: query, limit: '0' });
          expect(total.value, query).to.be.at.least(held);
        }
      }
    });
  });

  describe('GET /api/v1/collocates', () => {
    const ask = (parameters: Record<string, string>) =>
      answerAt<CollocatesAnswer>(gateway, 'collocates', parameters);

    it('counts the words on either side of an occurrence, and in the corpus', async () => {
      const [term, span] = ['乡村振兴', 2];
      const near = new Map<string, number>();
      for (const paragraph of reports.flatMap(({ paragraphs }) => paragraphs)) {
        const words = wordsOf(paragraph);
        const beside = new Set<number>();
        const inside = new Set<number>();
        for (let i = 0; i < words.length; i += 1) {
          if (words[i] + (words[i + 1] ?? '') !== term) continue;
          for (const at of [i, i + 1]) inside.add(at);
          for (let by = 1; by <= span; by += 1) beside.add(i - by).add(i + 1 + by);
        }
        for (const at of beside) {
          const word = inside.has(at) ? undefined : words[at];
          if (word !== undefined) near.set(word, (near.get(word) ?? 0) + 1);
        }
      }
      const { collocates, occurrences } = await ask({
        q: term,
        span: String(span),
        minCount: '1',
        limit: '1000',
      });
      const corpus = countsOf(reports);
      expect(occurrences).to.equal(
        reports.reduce((total, each) => total + countOccurrences(each, term), 0),
      );
      expect(collocates).to.have.length(near.size);
      for (const { word, count, corpusCount, dice } of collocates) {
        expect([word, count]).to.deep.equal([word, near.get(word)]);
        expect(corpusCount).to.equal(corpus.get(word));
        expect(dice).to.be.closeTo((2 * count) / (occurrences + corpusCount), 1e-12);
      }
      const scores = collocates.map(({ logLikelihood }) => logLikelihood);
      expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
    });

    it('needs a query', async () => {
      const problem = await problemAt(`${gateway.url}/api/v1/collocates`);
      expect(problem).to.include({ status: 400, parameter: 'q' });
    });
  });

  describe('GET /api/v1/keyness', () => {
    const ask = (parameters: Record<string, string>) =>
      answerAt<KeynessAnswer>(gateway, 'keyness', { limit: '10000', minCount: '1', ...parameters });

    it('compares the reports that match with all others', async () => {
      const own = reports.filter((report) => has(report, '乡村振兴'));
      const others = reports.filter((report) => !has(report, '乡村振兴'));
      const [target, reference] = [countsOf(own), countsOf(others)];
      const answer = await ask({ q: '乡村振兴', direction: 'both' });
      expect(answer.target).to.deep.equal({ reports: own.length, tokens: sum(target) });
      expect(answer.reference).to.deep.equal({ reports: others.length, tokens: sum(reference) });
      expect(answer.words).to.have.length(new Set([...target.keys(), ...reference.keys()]).size);
      for (const each of answer.words) {
        expect(each.target).to.equal(target.get(each.word) ?? 0);
        expect(each.reference).to.equal(reference.get(each.word) ?? 0);
      }
    });

    it('compares two sets, each with its own filters, in one direction', async () => {
      const { target, reference, words } = await ask({ county: '怀集县', 'vs.lang': 'en' });
      expect(target.reports).to.equal(
        reports.filter(({ report }) => report.county === '441224').length,
      );
      expect(reference.reports).to.equal(
        reports.filter(({ report }) => report.lang === 'en').length,
      );
      expect(words.every(({ effect }) => effect > 0)).to.equal(true);
    });

    it('names a parameter of the reference with its prefix', async () => {
      const address = `${gateway.url}/api/v1/keyness?vs.`;
      expect(await problemAt(`${address}county=无此县`)).to.include({ parameter: 'vs.county' });
      expect(await problemAt(`${address}q=(`)).to.include({ parameter: 'vs.q', position: 0 });
    });
  });

  describe('POST /api/v1/batch', () => {
    const post = (body: unknown, type = 'application/json') =>
      fetch(`${gateway.url}/api/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });

    it('answers each query by itself, a faulty one with its problem', async () => {
      const terms = ['会议', '乡村振兴', 'party'];
      const queries = [
        ...terms,
        { q: '会议', county: ['441224'] },
        '(',
        { q: '会议', county: '无此县' },
      ];
      const response = await post({ queries, interval: 'year', occurrences: true });
      const { results } = (await response.json()) as BatchAnswer;
      for (const [i, term] of terms.entries()) {
        const found = reports.filter((report) => has(report, term));
        const result = results[i]!;
        if ('error' in result) throw new Error(result.error.detail);
        expect(result.total).to.deep.equal({ value: found.length, relation: 'exact' });
        expect(result.occurrences).to.equal(
          found.reduce((all, each) => all + countOccurrences(each, term), 0),
        );
        const inPeriods = result.periods!.reduce((all, each) => all + each.reports, 0);
        expect(inPeriods).to.equal(found.length);
      }
      const codes = results.slice(4).map((result) => ('error' in result ? result.error.code : ''));
      expect(codes).to.deep.equal(['invalid_query', 'invalid_parameter']);
    });

    it('takes a thousand queries, and answers as CSV too', async () => {
      const queries = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? '会议' : `无${i}`));
      const text = await (await post({ queries, format: 'csv' })).text();
      expect(text.trimEnd().split('\n')).to.have.length(1001);
    });

    it('names each query in its rows just as it was asked', async () => {
      const queries = ['-无此词', '@旧档', '=1', '+会议', '会议 "党,建"', '('];
      const text = await (await post({ queries, format: 'csv', interval: 'year' })).text();
      const rows: Record<string, string>[] = parse(text, { columns: true });
      expect([...new Set(rows.map(({ q }) => q))]).to.deep.equal(queries);
      expect(text.split('\n').some((line) => line.startsWith('-无此词,-无此词,'))).to.equal(true);
      expect(text).not.to.include(`'-`).and.not.to.include(`'@`);
    });

    it('begins CSV with a byte order mark where it is asked to', async () => {
      for (const bom of [true, false, undefined]) {
        const response = await post({ queries: ['会议'], format: 'csv', bom, occurrences: true });
        const start = Buffer.from(await response.arrayBuffer())
          .subarray(0, 3)
          .toString('hex');
        expect(start === 'efbbbf', String(bom)).to.equal(bom === true);
      }
      const answer = await post({ queries: ['会议'], bom: true });
      expect(((await answer.json()) as BatchAnswer).results).to.have.length(1);
      expect((await post({ queries: ['会议'], bom: 'yes' })).status).to.equal(400);
    });

    it('refuses what it cannot read', async () => {
      const bodies = [
        '{',
        '[]',
        '{"queries":[]}',
        '{"queries":[1]}',
        '{"queries":["x"],"limit":3}',
      ];
      bodies.push(JSON.stringify({ queries: Array.from({ length: 1001 }, () => 'x') }));
      for (const body of bodies) {
        const response = await post(body);
        expect(response.status, body.slice(0, 40)).to.equal(400);
        expect(((await response.json()) as { code: string }).code).to.equal('invalid_body');
      }
      expect((await post('queries=x', 'application/x-www-form-urlencoded')).status).to.equal(400);
      expect((await post({ queries: ['x'.repeat(5_000_000)] })).status).to.equal(413);
    });
  });

  describe('hostile questions', () => {
    it('are answered or refused, each with its reason', async () => {
      const many = Array.from({ length: 1000 }, (_, i) => `词${i}`).join(' OR ');
      const long = '甲'.repeat(3_000);
      const parameters = ['concordance', 'trends', 'collocates', 'export', 'keyness', 'search'];
      for (const name of parameters) {
        for (const q of [many, long, '((((', '甲 NEAR/5 乙', '-党', 'title:会']) {
          const query = new URLSearchParams({ q }).toString();
          const response = await fetch(`${gateway.url}/api/v1/${name}?${query}`);
          await response.arrayBuffer();
          expect([200, 400], `${name} ${q.slice(0, 10)}`).to.include(response.status);
        }
        for (const query of ['page=99999999999', 'asOf=1', 'reprints=all', 'q=x&q=y&unknown=1']) {
          const problem = await problemAt(`${gateway.url}/api/v1/${name}?${query}`);
          expect(problem.status, `${name} ${query}`).to.equal(400);
        }
      }
    });
  });
});
