import { expect } from 'chai';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { readItems } from '../../../indexer/sources/files/files.js';
import { createApp } from '../../../src/app.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import type { SelectionsAnswer } from '../../../src/model/api/counting/selections.js';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

const KEY = 'secret';
const known = { authorization: `Bearer ${KEY}` };

describe('Saved selections', () => {
  let gateway: Gateway;
  let server: ListeningServer;
  let path: string;
  before(async function () {
    this.timeout(240_000);
    gateway = await temporaryGateway(readItems(['samples']));
    path = join(gateway.data, 'selections.json');
    server = await open([KEY]);
  });
  after(async () => {
    await server?.close();
    await gateway?.close();
  });

  const open = (apiKeys: string[] = []) => {
    const client = gateway.engine.search.whole;
    const { texts } = gateway;
    const log = pino({ level: 'silent' });
    return listen(createApp({ client, texts, log, apiKeys, selections: path }), 0, '127.0.0.1');
  };
  const save = (body: object, headers: Record<string, string> = known, to = server) =>
    fetch(`${to.url}/api/v1/selections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const ask = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/v1/${address}`, { headers: { ...known, ...headers } });
  const search = async (parameters: Record<string, string>): Promise<SearchAnswer> => {
    const query = new URLSearchParams(parameters).toString();
    return (await (await ask(`search?${query}`)).json()) as SearchAnswer;
  };

  it('are kept in a file, listed, and saved over', async () => {
    expect((await save({ name: '两县', county: ['怀集县', '安吉县'] })).status).to.equal(201);
    expect((await save({ name: '会议', q: '会议' })).status).to.equal(201);
    expect((await save({ name: '两县', county: ['441224', '安吉县'] })).status).to.equal(201);
    const response = await ask('selections');
    const { selections } = (await response.json()) as SelectionsAnswer;
    expect(selections.map(({ name, parameters }) => [name, parameters])).to.deep.equal([
      ['两县', { county: ['441224', '安吉县'] }],
      ['会议', { q: ['会议'] }],
    ]);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as SelectionsAnswer;
    expect(kept.selections).to.have.deep.members(selections);
    expect(statSync(path).mode & 0o777).to.equal(0o600);
  });

  it('narrow any endpoint as their parameters do, and are cited by these', async () => {
    const read = async (endpoint: string, narrowing: string) => {
      const response = await ask(`${endpoint}?q=会议&${narrowing}&asOf=2099-01-01T00:00:00Z`);
      expect(response.status, endpoint).to.equal(200);
      const text = await response.text();
      return text.replaceAll(/"(?:tookMs|engineMs)":[\d.]+|"snapshot":"[^"]*"|asOf=[^"]*/gu, '');
    };
    for (const endpoint of ['search', 'trends', 'ranking', 'concordance', 'formulations', 'sample'])
      expect(await read(endpoint, 'selection=两县')).to.equal(
        await read(endpoint, 'county=441224&county=安吉县'),
      );
    const { total, citation } = await search({ q: '会议', selection: '两县' });
    expect(total.value).to.be.greaterThan(0);
    expect(citation.url).to.match(/county=441224&county=330523/u);
    expect(citation.url).to.not.include('selection');
  });

  it('go together with what is asked besides', async () => {
    const whole = await search({ q: '会议 县委' });
    expect((await search({ q: '县委', selection: '会议' })).total).to.deep.equal(whole.total);
    await save({ name: '二三年', from: '2022-06', to: '2023-06' });
    const narrowed = await search({ selection: '二三年', from: '2023-01-10', to: '2024' });
    const spelled = await search({ from: '2023-01-10', to: '2023-06' });
    expect(narrowed.total).to.deep.equal(spelled.total);
    const both = await ask('search?selection=两县&county=怀集县');
    expect(both.status).to.equal(400);
    expect(await both.json()).to.deep.include({ parameter: 'county' });
  });

  it('are no longer what they were once saved anew, for those who poll, too', async () => {
    await save({ name: '改', county: '怀集县' });
    const address = 'search?selection=改&limit=0';
    const first = await ask(address);
    const { total: earlier } = (await first.json()) as SearchAnswer;
    await save({ name: '改', county: '安吉县' });
    const etag = first.headers.get('etag')!;
    const second = await ask(address, { 'if-none-match': etag });
    expect(second.status).to.equal(200);
    expect(((await second.json()) as SearchAnswer).total).to.not.deep.equal(earlier);
  });

  it('refuse what is none', async () => {
    expect((await ask('search?selection=没有')).status).to.equal(400);
    const wrong = [
      { name: '空' },
      { name: 'a/b', q: '会议' },
      { name: '错', county: '没有这个县' },
      { name: '错', q: '(' },
      { name: '错', limit: '3' },
      { q: '会议' },
      [],
    ];
    for (const body of wrong) expect((await save(body)).status).to.equal(400);
    expect(new SelectionStore(path).list().map(({ name }) => name)).to.not.include('错');
  });

  it('are saved with a key that may write, and over an open gateway by nobody', async () => {
    expect((await save({ name: '外', q: '会议' }, {})).status).to.equal(401);
    const opened = await open();
    try {
      expect((await save({ name: '外', q: '会议' }, {}, opened)).status).to.equal(403);
      expect((await fetch(`${opened.url}/api/v1/search?selection=两县`)).status).to.equal(200);
    } finally {
      await opened.close();
    }
    expect(new SelectionStore(path).list().map(({ name }) => name)).to.not.include('外');
  });
});
