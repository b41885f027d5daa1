import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { holds } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import { STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { engineFilter } from '../../../src/search/plan/filters.js';
import type { StoredStatement } from '../../../src/search/documents/statement-documents.js';
import { StatementSearch } from '../../../src/search/verify/statement-search.js';
import { drawQuery } from '../../support/boolean-queries.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

const QUERIES = 120;

describe('StatementSearch', () => {
  let gateway: Gateway;
  let search: StatementSearch;
  let fromStore: StatementSearch;
  let stored: StoredStatement[];
  before(async function () {
    this.timeout(120_000);
    gateway = await temporaryGateway(readItems(['samples']));
    const client = gateway.engine.search.whole;
    search = new StatementSearch(client);
    fromStore = new StatementSearch(client, undefined, undefined, gateway.texts);
    const index = client.index<StoredStatement>(STATEMENTS_INDEX);
    stored = (await index.getDocuments({ limit: 10_000 })).results;
  });
  after(() => gateway?.close());

  const keys = async (q: string, roles: string[] = []) => {
    const request = { compiled: compileQuery(q, 'exact'), roles, filter: engineFilter({}) };
    const { hits, total, relation } = await search.search({ ...request, limit: 10_000 });
    expect([total, relation], q).to.deep.equal([hits.length, 'exact']);
    const stored = await fromStore.search({ ...request, limit: 10_000 });
    expect([stored.total, stored.relation], q).to.deep.equal([total, relation]);
    expect(stored.hits.map(({ key }) => key)).to.have.members(hits.map(({ key }) => key));
    return hits.map(({ key }) => key).toSorted();
  };
  const keysOf = (means: (statement: StoredStatement) => boolean) =>
    stored
      .filter(means)
      .map(({ key }) => key)
      .toSorted();

  it(`answers ${QUERIES} random queries as reading every statement does`, async function () {
    this.timeout(120_000);
    const random = seededRandom(20_230_116);
    const one = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
    const plain = new Map(stored.map((each) => [each.key, asPlain(each)]));
    const roles = stored.flatMap(({ role }) => role ?? []);
    for (let i = 0; i < QUERIES; i += 1) {
      const drawn = drawQuery([...plain.values()], random, 2);
      // A title is the report's, which is not among the paragraphs of the statement.
      if (drawn.q.includes('title:')) continue;
      const means = ({ key }: StoredStatement) => drawn.means(plain.get(key)!);
      const title = [...plainForm(one(stored).title)].slice(0, 2).join('');
      const role = plainForm(one(roles)).slice(-2);
      const isTitled = (each: StoredStatement) => holds(plainForm(each.title), title);
      const bears = (each: StoredStatement) => plainForm(each.role ?? '').includes(role);
      const { q } = drawn;
      expect(await keys(q), q).to.deep.equal(keysOf(means));
      expect(await keys(`(${q}) OR title:"${title}"`), `${q} ${title}`).to.deep.equal(
        keysOf((each) => means(each) || isTitled(each)),
      );
      expect(await keys(`(${q}) -title:"${title}" role:"${role}"`), `${q} ${role}`).to.deep.equal(
        keysOf((each) => means(each) && !isTitled(each) && bears(each)),
      );
      expect(await keys(`(${q}) OR -role:"${role}"`, [role]), `${q} ${role}`).to.deep.equal(
        keysOf((each) => means(each) && bears(each)),
      );
    }
  });
});

function asPlain(statement: StoredStatement): PlainReport {
  const { reportId: id, text: body } = statement;
  const report = { ...statement, id, body } as unknown as PlainReport['report'];
  return { report, paragraphs: body.split('\n').map(plainForm) };
}
