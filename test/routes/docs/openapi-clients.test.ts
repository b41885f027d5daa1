import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import openapiTypes, { type OpenAPI3 } from 'openapi-typescript';
import { readItems } from '../../../indexer/sources/files/files.js';
import { ROOT } from '../../../scripts/cli/root.js';
import type { ApiDocument } from '../../../scripts/dev/conformance/api-document.js';
import { checkAnswers } from '../../../scripts/dev/conformance/check-answers.js';
import { drawRequests, exampleRequests } from '../../../scripts/dev/conformance/draw-requests.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

// The whole is `npm run conformance`; a seed of its own keeps these requests the same from run to run.
const SEED = 20_230_114;

/** A program of a stranger, who knows the API by the types made from its document. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

export async function ask(baseUrl: string): Promise<unknown[]> {
  const api = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl });
  const query = { q: '党', county: ['350102'], lang: ['zh' as const], limit: 5, facets: ['month' as const, 'year' as const] };
  const search = await api.GET('/api/v1/search', { params: { query } });
  if (Object.keys(search.data!.facets).length !== 2) throw new Error('There are two facets.');
  const total: number = search.data!.total.value;
  const relation: 'exact' | 'atMost' = search.data!.total.relation;
  const county: string | undefined = search.data!.hits[0]?.county?.name;
  const facet = await api.GET('/api/v1/facets/{name}', {
    params: { path: { name: 'year' }, query: { q: '党', county: ['350102'] } },
  });
  const counted = await api.POST('/multi-search', {
    body: { queries: [{ indexUid: 'reports', q: '党', filter: 'county = 350102', limit: 1 }] },
  });
  const answered = counted.data!;
  if (!('results' in answered)) throw new Error('Nothing is federated.');
  const wrong = await api.GET('/api/v1/search', { params: { query: { from: '2023-13' } } });
  const code: 'invalid_parameter' | 'invalid_query' | 'query_too_complex' | 'unauthorized' | 'forbidden' | 'too_many_requests' | 'too_busy' | 'engine_unavailable' = wrong.error!.code;
  return [total, relation, county, facet.data!.reports.value, answered.results[0]!.estimatedTotalHits, code];
}

export async function mistaken(baseUrl: string): Promise<void> {
  const api = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl });
  // @ts-expect-error -- a number
  await api.GET('/api/v1/search', { params: { query: { limit: 'five' } } });
  // @ts-expect-error -- a choice
  await api.GET('/api/v1/search', { params: { query: { match: 'roughly' } } });
  // @ts-expect-error -- a choice within a list
  await api.GET('/api/v1/search', { params: { query: { facets: ['colour'] } } });
  // @ts-expect-error -- needed
  await api.GET('/api/v1/cite', { params: { query: { q: '党' } } });
  // @ts-expect-error -- no such parameter
  await api.GET('/api/v1/trends', { params: { query: { every: 'month' } } });
}
`;
const OPTIONS = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
    skipLibCheck: true,
  },
  files: ['program.ts'],
};

describe('Clients made from the description of the API', function () {
  this.timeout(120_000);
  let gateway: Gateway;
  let document: ApiDocument;
  before(async () => {
    gateway = await temporaryGateway(readItems(['samples']));
    document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as ApiDocument;
  });
  after(() => gateway?.close());

  it('type-check, and get the answers that their types promise', async () => {
    const folder = await temporaryFolder();
    try {
      const types = await openapiTypes(document as unknown as OpenAPI3);
      writeFileSync(join(folder, 'api.d.ts'), types);
      writeFileSync(join(folder, 'program.ts'), PROGRAM);
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(OPTIONS));
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
      const { stdout } = spawnSync(tsc, ['--project', folder], { encoding: 'utf8' });
      expect(stdout).to.equal('');
      const program = (await import(pathToFileURL(join(folder, 'program.ts')).href)) as {
        ask: (url: string) => Promise<unknown[]>;
      };
      const { total, hits } = await gateway.search({ q: '党', county: '350102' });
      expect(total.value).to.be.above(0);
      expect(await program.ask(gateway.url)).to.deep.equal([
        total.value,
        'exact',
        hits[0]!.county!.name,
        total.value,
        total.value,
        'invalid_parameter',
      ]);
    } finally {
      await removeFolder(folder);
    }
  });

  it('get for every example, and for whatever the document allows, an answer that it foretells', async () => {
    const drawn = fc.sample(drawRequests(document), { numRuns: 200, seed: SEED });
    const requests = [...exampleRequests(document), ...drawn];
    const { discrepancies, statuses } = await checkAnswers(gateway.url, document, requests);
    expect(discrepancies).to.deep.equal([]);
    // Not merely because everything is refused.
    expect(statuses.get(200)).to.be.above(requests.length / 2);
  });

  it('are told where an answer is not what the document says', async () => {
    const other = structuredClone(document);
    other.components.schemas.Hit!.properties!.title = { type: 'integer' };
    delete other.paths['/api/v1/reports/{id}']!.get!.responses['200'];
    const { discrepancies } = await checkAnswers(gateway.url, other, exampleRequests(other));
    const where = new Set(discrepancies.map((each) => each.where.split('?')[0]));
    expect([...where]).to.have.members(['GET /api/v1/search', 'GET /api/v1/reports/s001']);
  });
});
