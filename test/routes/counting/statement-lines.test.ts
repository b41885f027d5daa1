import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { readItems } from '../../../indexer/sources/files/files.js';
import { countOccurrences, has } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { createApp } from '../../../src/app.js';
import type { ConcordanceAnswer } from '../../../src/model/api/counting/concordance.js';
import type { PatternsAnswer } from '../../../src/model/api/counting/patterns.js';
import type { StatementsAnswer } from '../../../src/model/api/reports/statements.js';
import { STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import type { StoredStatement } from '../../../src/search/documents/statement-documents.js';
import { listen } from '../../../src/server.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const TERMS = ['要', '群众', '5g', '农业', '，', '没有的词'];
const SORTS = ['date', '-date', 'left', 'right', 'county'];

describe('Lines of what was said', () => {
  let gateway: Gateway;
  let url = '';
  let all: StoredStatement[] = [];
  const closers: (() => Promise<void>)[] = [];

  before(async function () {
    this.timeout(180_000);
    gateway = await temporaryGateway(readItems(['samples']));
    closers.push(gateway.close);
    const client = gateway.engine.search.whole;
    const app = createApp({ client, log: pino({ level: 'silent' }) });
    const server = await listen(app, 0, '127.0.0.1');
    closers.push(() => server.close());
    ({ url } = server);
    const index = client.index<StoredStatement>(STATEMENTS_INDEX);
    all = (await index.getDocuments({ limit: 10_000 })).results;
  });
  after(async () => {
    for (const close of closers.toReversed()) await close();
  });

  const paragraphsOf = ({ text }: StoredStatement) => text.split('\n').map(plainForm);
  const countIn = (statements: StoredStatement[], term: string) =>
    statements.reduce(
      (sum, each) => sum + countOccurrences({ paragraphs: paragraphsOf(each) }, plainForm(term)),
      0,
    );
  /** With the stored texts, and from the engine alone. */
  const gateways = () => [gateway, { url }];
  const ask = (of: { url: string }, parameters: Record<string, string>) =>
    answerAt<ConcordanceAnswer>(of, 'concordance', { in: 'statements', ...parameters });

  it('are all occurrences in statements, and in nothing else', async () => {
    for (const of of gateways()) {
      for (const term of TERMS) {
        const { occurrences, reports, lines } = await ask(of, { q: `"${term}"`, limit: '1000' });
        const having = all.filter((each) =>
          has({ paragraphs: paragraphsOf(each) }, plainForm(term)),
        );
        expect(reports, term).to.deep.equal({ value: having.length, relation: 'exact' });
        expect(occurrences, term).to.equal(countIn(all, term));
        expect(lines).to.have.length(Math.min(1000, occurrences));
      }
    }
  });

  it('say who says it, and where in the report it stands', async () => {
    const { lines } = await ask(gateway, { q: '群众', limit: '1000' });
    expect(lines).to.not.have.length(0);
    for (const { reportId, title, paragraph, offset, match, speaker, role } of lines) {
      const said = all.find((each) => {
        const [from, to] = each.paragraphs;
        const isThere = each.reportId === reportId && from <= paragraph && paragraph <= to;
        return isThere && each.speaker === speaker && each.role === role;
      });
      const text = said?.text.split('\n')[paragraph - said.paragraphs[0]];
      expect(text?.slice(offset, offset + match.length)).to.equal(match);
      expect(title).to.equal(said?.title);
    }
  });

  it('are the same in every order, on however many pages', async () => {
    for (const of of gateways()) {
      const sorted = async (sort: string) => {
        const { lines } = await ask(of, { q: '要', sort, limit: '1000' });
        const paged: ConcordanceAnswer['lines'] = [];
        for (let page = 1; paged.length < lines.length; page += 1)
          paged.push(...(await ask(of, { q: '要', sort, limit: '40', page: `${page}` })).lines);
        expect(paged, sort).to.deep.equal(lines);
        return lines.map((line) => JSON.stringify(line)).toSorted();
      };
      const [first, ...others] = await Promise.all(SORTS.map(sorted));
      for (const other of others) expect(other).to.deep.equal(first);
    }
  });

  it('are narrowed by who said it, in which role, and where', async () => {
    const { speaker, role, county } = all.find((each) => each.role !== null && each.county)!;
    const narrowed = { speaker, role: role!, county: county! };
    for (const of of gateways()) {
      const { occurrences, citation } = await ask(of, { q: '要', ...narrowed });
      const theirs = all.filter(
        (each) => each.speaker === speaker && each.role?.includes(role!) && each.county === county,
      );
      expect(occurrences).to.equal(countIn(theirs, '要'));
      const again = await fetch(new URL(citation.url, of.url));
      expect(((await again.json()) as ConcordanceAnswer).occurrences).to.equal(occurrences);
    }
  });

  it('are counted by what stands beside them', async () => {
    for (const of of gateways()) {
      for (const side of ['left', 'right', 'both']) {
        const answer = await answerAt<PatternsAnswer>(of, 'patterns', {
          in: 'statements',
          q: '要',
          side,
          limit: '1000',
        });
        expect(answer.occurrences).to.equal(countIn(all, '要'));
        const sum = answer.patterns.reduce((total, { count }) => total + count, 0);
        expect(sum).to.equal(answer.occurrences);
      }
    }
  });

  it('are exported, and so are the statements', async () => {
    const rows = async (parameters: Record<string, string>) => {
      const query = new URLSearchParams({ format: 'jsonl', ...parameters }).toString();
      const text = await (await fetch(`${gateway.url}/api/v1/export?${query}`)).text();
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    const lines = await rows({ rows: 'lines', in: 'statements', q: '群众' });
    expect(lines).to.have.length(countIn(all, '群众'));
    const { statements, total } = await answerAt<StatementsAnswer>(gateway, 'statements', {
      q: '群众',
      limit: '1000',
    });
    const exported = await rows({ rows: 'statements', q: '群众' });
    expect(exported).to.have.length(total.value);
    const texts = (some: { text?: unknown }[]) => some.map(({ text }) => String(text)).toSorted();
    expect(texts(exported)).to.deep.equal(texts(statements));
    expect(await rows({ rows: 'statements' })).to.have.length(all.length);
  });

  it('are refused with what does not go with them', async () => {
    const refused = async (query: string) =>
      (await problemAt(`${gateway.url}/api/v1/${query}`)).parameter;
    expect(await refused('concordance?q=a&role=b')).to.equal('role');
    expect(await refused('concordance?q=a&in=statements&match=relevance')).to.equal('match');
    expect(await refused('export?in=statements')).to.equal('in');
    expect(await refused('export?rows=statements&cursor=x')).to.equal('cursor');
  });
});
