import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { createApp } from '../../../src/app.js';
import type { Config } from '../../../src/config.js';
import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import type { Status } from '../../../scripts/ops/status/gather-status.js';
import type { ProblemDocument } from '../../../src/model/api/parts/problem.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import { TextService } from '../../../src/search/texts/text-service.js';
import { listen } from '../../../src/server.js';
import { parseSummary, xianbao } from '../../support/command.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const FIRST = 60;
const MORE = 90;
const QUESTIONS = [
  '/api/v1/search?q=乡村振兴',
  '/api/v1/search?q=乡村振兴&match=relevance',
  '/api/v1/trends?q=乡村振兴',
  '/api/v1/concordance?q=乡村振兴',
  '/api/v1/facets/month?q=乡村振兴',
  '/api/v1/statements?q=乡村振兴',
  '/api/v1/export?q=乡村振兴&format=jsonl',
];

describe('One of two servers that is down', function () {
  this.timeout(240_000);
  let folder: string;
  let servers: EmbeddedEngine[];

  const open = (name: string) => EmbeddedEngine.open(join(folder, name));
  const describeServers = (): Config['engines'] =>
    servers.map(({ url, masterKey }) => ({ url, key: masterKey }));
  const settings = () => {
    const named = describeServers();
    return {
      MEILI_URL: named.map(({ url }) => url).join(','),
      MEILI_KEY: named.map(({ key }) => key).join(','),
    };
  };
  const readStatus = (...options: string[]) =>
    xianbao(join(folder, 'data'), ['status', ...options], undefined, settings());
  const index = (rows: number) => {
    const lines = Array.from({ length: rows }, (_, i) =>
      JSON.stringify({
        id: `r${i}`,
        title: `第${i}号`,
        body: '推进乡村振兴。',
        date: '2023-01-14',
      }),
    );
    writeFileSync(join(folder, 'rows.jsonl'), lines.join('\n'));
    const command = ['index', join(folder, 'rows.jsonl'), '--json'];
    return xianbao(join(folder, 'data'), command, undefined, settings());
  };
  /** Asks a gateway over both. */
  async function ask<T>(work: (url: string) => Promise<T>, engine: Engine): Promise<T> {
    const texts = new TextService(engine.search, join(folder, 'data', 'texts'));
    const app = createApp({ client: engine.search.whole, texts, log: pino({ level: 'silent' }) });
    const gateway = await listen(app, 0, '127.0.0.1');
    try {
      return await work(gateway.url);
    } finally {
      await gateway.close();
      await texts.close();
    }
  }

  before(async () => {
    folder = await temporaryFolder();
    servers = [await open('a'), await open('b')];
    expect((await index(FIRST)).code).to.equal(0);
  });
  after(async () => {
    for (const server of servers) await server.close();
    await removeFolder(folder);
  });

  it('is named by each answer, which has no number', async () => {
    const engine = await openEngine({ data: join(folder, 'data'), engines: describeServers() });
    try {
      await ask(async (url) => {
        const count = async () => {
          const response = await fetch(`${url}${QUESTIONS[0]!}`);
          return ((await response.json()) as SearchAnswer).total;
        };
        expect(await count()).to.include({ value: FIRST, relation: 'exact' });
        await servers[1]!.close();
        for (const question of QUESTIONS) {
          const response = await fetch(url + question);
          expect(response.status, question).to.equal(503);
          const problem = (await response.json()) as ProblemDocument;
          expect(problem.code, question).to.equal('engine_unavailable');
          expect(problem.detail, question).to.include('Search engine 2 of 2');
        }
      }, engine);
    } finally {
      await engine.close();
    }
  });

  it('is told by the status, with what the other has', async () => {
    const { code, stdout } = await readStatus('--json');
    expect(code).to.equal(1);
    const { documents, servers: told } = JSON.parse(stdout) as Status;
    expect(documents).to.equal(null);
    expect(told.map(({ url }) => url)).to.deep.equal(describeServers().map(({ url }) => url));
    expect(told[0]).to.have.property('documents').that.is.above(0).and.below(FIRST);
    expect(told[0]).to.have.property('bytes').that.is.above(0);
    expect(told[1]).to.have.all.keys('url', 'problem');
    expect(told[1]).to.have.property('problem').that.includes('Search engine 2 of 2');
    const { stdout: text } = await readStatus();
    expect(text).to.match(/^server +http:\S+: \d+ versions, 0 statements, \d+\.\d MB$/mu);
    expect(text).to.match(/^server +http:\S+: Search engine 2 of 2/mu);
  });

  it('gets what it missed from the next run, while the other takes its own', async () => {
    const ended = await index(MORE);
    expect(ended.code, ended.stderr).to.equal(1);
    expect(ended.stderr).to.match(/Search engine 2 of 2 .*\[engine_unavailable\]/u);
    servers[1] = await open('b');
    const again = await index(MORE);
    expect({ code: again.code, ...parseSummary(again) }, again.stderr).to.include({
      code: 0,
      failed: 0,
    });
    const engine = await openEngine({ data: join(folder, 'data'), engines: describeServers() });
    try {
      const total = await ask(async (url) => {
        const response = await fetch(`${url}${QUESTIONS[0]!}`);
        return ((await response.json()) as SearchAnswer).total;
      }, engine);
      expect(total).to.include({ value: MORE, relation: 'exact' });
    } finally {
      await engine.close();
    }
  });
});
