import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { ConcordanceAnswer } from '../../../src/model/api/counting/concordance.js';
import { cutTerms } from '../../support/cut-terms.js';
import { countOccurrences, has } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { readPlainReports, type PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

describe('GET /api/v1/concordance', () => {
  let gateway: Gateway;
  let reports: PlainReport[];
  before(async function () {
    this.timeout(60_000);
    reports = await readPlainReports(['samples']);
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway?.close());

  const ask = (parameters: Record<string, string>) =>
    answerAt<ConcordanceAnswer>(gateway, 'concordance', parameters);

  it('has a line for each occurrence, which stands in its paragraph as it says', async () => {
    for (const term of ['会议', 'party', '，', '2023', ...cutTerms(reports, 25, 5)]) {
      const { lines, occurrences, reports: total } = await ask({ q: `"${term}"`, limit: '1000' });
      const found = reports.filter((report) => has(report, term));
      const count = found.reduce(
        (sum, report) => sum + countOccurrences(report, plainForm(term)),
        0,
      );
      expect(occurrences, term).to.equal(count);
      expect(lines, term).to.have.length(Math.min(count, 1000));
      expect(total).to.deep.equal({ value: found.length, relation: 'exact' });
      for (const { reportId, field, paragraph, offset, left, match, right } of lines) {
        const { report } = reports.find((each) => each.report.id === reportId)!;
        const text = field === 'title' ? report.title : report.body.split('\n')[paragraph]!;
        expect(text.slice(offset, offset + match.length)).to.equal(match);
        expect(plainForm(match)).to.equal(plainForm(term));
        expect(text.slice(0, offset).endsWith(left)).to.equal(true);
        expect(text.slice(offset + match.length).startsWith(right)).to.equal(true);
        expect([...left].length).to.equal(Math.min(30, [...text.slice(0, offset)].length));
      }
    }
  });

  it('pages to the last line in every order, each line once', async () => {
    for (const sort of ['date', '-date', 'left', 'right', 'county']) {
      const { lines, occurrences } = await ask({ q: '会议 OR 县委', sort, limit: '1000' });
      expect(lines).to.have.length(occurrences);
      const paged: ConcordanceAnswer['lines'] = [];
      for (let page = 1; paged.length < occurrences; page += 1) {
        const part = await ask({ q: '会议 OR 县委', sort, limit: '37', page: String(page) });
        expect(part.lines).to.not.have.length(0);
        paged.push(...part.lines);
      }
      expect(paged, sort).to.deep.equal(lines);
      const places = lines.map((line) => [
        line.reportId,
        line.field,
        line.paragraph,
        line.offset,
        line.match,
      ]);
      expect(new Set(places.map(String)).size).to.equal(occurrences);
      expect((await ask({ q: '会议 OR 县委', sort, page: '999999999' })).lines).to.have.length(0);
    }
  });

  it('sorts by date, by county and by the context on either side', async () => {
    const keys = {
      date: (line: ConcordanceAnswer['lines'][number]) => line.date,
      county: (line: ConcordanceAnswer['lines'][number]) => line.county?.code ?? '~',
      left: (line: ConcordanceAnswer['lines'][number]) => [...line.left].reverse().join(''),
      right: (line: ConcordanceAnswer['lines'][number]) => line.right,
    };
    for (const [sort, key] of Object.entries(keys)) {
      const { lines } = await ask({ q: '会议', sort, limit: '1000' });
      const found = lines.map(key);
      expect(found, sort).to.deep.equal(found.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
    const newest = (await ask({ q: '会议', limit: '1000' })).lines.map(({ date }) => date);
    expect(newest).to.deep.equal(newest.toSorted().reverse());
  });

  it('says who is told to say it, and in which role', async () => {
    const { lines } = await ask({ q: '要', limit: '1000' });
    const said = lines.filter(({ speaker }) => speaker !== null);
    expect(said).to.not.have.length(0);
    for (const { reportId, speaker, paragraph, field } of said) {
      const report = await answerAt<{
        statements: { speaker: string; paragraphs: [number, number] }[];
      }>(gateway, `reports/${reportId}`);
      expect(field).to.equal('body');
      const around = report.statements.filter(
        ({ paragraphs: [from, to] }) => from <= paragraph && paragraph <= to,
      );
      expect(around.map((each) => each.speaker)).to.include(speaker);
    }
  });

  it('shows no denied terms, and no context where none is asked for', async () => {
    const { lines } = await ask({ q: '会议 -县委书记', width: '0', limit: '1000' });
    expect(new Set(lines.map(({ match }) => match))).to.deep.equal(new Set(['会议']));
    expect(lines.every(({ left, right }) => left === '' && right === '')).to.equal(true);
  });

  it('needs a query', async () => {
    const problem = await problemAt(`${gateway.url}/api/v1/concordance`);
    expect(problem).to.include({ status: 400, parameter: 'q' });
  });
});
