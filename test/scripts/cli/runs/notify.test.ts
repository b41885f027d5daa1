import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'mocha';
import { notify, notifyOnError, silentSources } from '../../../../scripts/cli/runs/notify.js';
import { isSilent } from '../../../../src/model/source-silence.js';
import { XianbaoError } from '../../../../src/model/errors.js';
import { xianbao } from '../../../support/command.js';
import { countySite, countySource, writeSources } from '../../../support/county-site.js';
import { deadPort } from '../../../support/dead-port.js';
import { startScript } from '../../../support/processes.js';
import { catchRejection } from '../../../support/rejection.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';
import { UnrulyServer } from '../../../support/unruly-server.js';

interface Told {
  command: string;
  failed: number;
  silent: string[];
  error?: { code: string; message: string };
  failures?: unknown[];
}

const RUN = { run: '2024', failed: 0, silent: [] as string[] };

describe('The webhook', function () {
  this.timeout(60_000);
  let told: Told[];
  let receiver: UnrulyServer;
  let data: string;
  const before = process.env.XIANBAO_WEBHOOK;
  beforeEach(async () => {
    told = [];
    data = await temporaryFolder();
    receiver = await UnrulyServer.start({
      '/hook': async (request, response) => {
        let text = '';
        for await (const chunk of request) text += String(chunk);
        told.push(JSON.parse(text) as Told);
        response.end();
      },
      '/broken': (_request, response) => {
        response.statusCode = 500;
        response.end();
      },
    });
    process.env.XIANBAO_WEBHOOK = receiver.url('/hook');
  });
  afterEach(async () => {
    await receiver.close();
    await removeFolder(data);
  });
  after(() => {
    if (before === undefined) delete process.env.XIANBAO_WEBHOOK;
    else process.env.XIANBAO_WEBHOOK = before;
  });

  it('is told of failures and of silence, and of nothing else', async () => {
    await notify(receiver.url('/hook'), 'crawl', RUN);
    expect(told).to.deep.equal([]);
    await notify(receiver.url('/hook'), 'crawl', { ...RUN, failed: 2 });
    await notify(receiver.url('/hook'), 'crawl', { ...RUN, silent: ['a'] });
    expect(told).to.deep.equal([
      { command: 'crawl', ...RUN, failed: 2 },
      { command: 'crawl', ...RUN, silent: ['a'] },
    ]);
  });

  it('is told of what a command throws, which goes on as it was', async () => {
    const thrown = new XianbaoError('disk_full', 'No room is left.');
    const failing = notifyOnError(receiver.url('/hook'), 'crawl', () => Promise.reject(thrown));
    expect(await catchRejection(failing)).to.equal(thrown);
    expect(told).to.deep.equal([
      {
        command: 'crawl',
        failed: 1,
        silent: [],
        error: { code: 'disk_full', message: 'No room is left.' },
      },
    ]);
  });

  it('changes nothing where it fails or does not answer', async () => {
    await notify(receiver.url('/broken'), 'crawl', { ...RUN, failed: 1 });
    await notify(`http://127.0.0.1:${await deadPort()}/`, 'crawl', { ...RUN, failed: 1 });
  });

  it('hears of a crawl with failures, whose exit status stays 1', async () => {
    const site = await countySite({
      '/news/post_2.html': (_request, response) => {
        response.statusCode = 403;
        response.end();
      },
    });
    try {
      const sources = await writeSources(data, [countySource(site)]);
      const { code, stderr } = await xianbao(data, ['crawl', '--sources', sources]);
      expect(code, stderr).to.equal(1);
    } finally {
      await site.close();
    }
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ command: 'crawl', failed: 1, added: 1 });
    expect(told[0]!.failures).to.have.length(1);
  });

  it('hears of a crawl that could not begin, whose exit status stays as it was', async () => {
    const sources = join(data, 'sources.yml');
    await writeFile(sources, 'sources: []\n');
    expect((await xianbao(data, ['crawl', '--sources', sources])).code).to.equal(2);
    expect(told.map(({ error }) => error?.code)).to.deep.equal(['invalid_configuration']);
  });

  it('hears of a damaged archive', async () => {
    await mkdir(join(data, 'archive'));
    await writeFile(join(data, 'archive', 'archive.sqlite'), 'no database'.repeat(500));
    const sources = await writeSources(data, [countySource(receiver)]);
    expect((await xianbao(data, ['crawl', '--sources', sources])).code).to.equal(1);
    expect(told.map(({ error }) => error?.code)).to.deep.equal(['archive_corrupt']);
  });

  it('is left in peace where another run is at work', async () => {
    const sources = await writeSources(data, [countySource(receiver)]);
    const { kill } = await startScript('hold-lock.ts', join(data, 'run.lock'));
    try {
      expect((await xianbao(data, ['crawl', '--sources', sources])).code).to.equal(75);
    } finally {
      await kill();
    }
    expect(told).to.deep.equal([]);
  });
});

describe('A source', () => {
  it('is silent after a week, and three times its usual pause', () => {
    const silent = (silentDays: number | null, usualDays: number | null) =>
      isSilent({ silentDays, usualDays });
    expect(silent(7, 1)).to.equal(false);
    expect(silent(8, 1)).to.equal(true);
    expect(silent(21, 7)).to.equal(false);
    expect(silent(22, 7)).to.equal(true);
    expect(silent(null, null)).to.equal(false);
    expect(silent(400, null)).to.equal(false);
  });

  it('that is crawled no more is not told of', () => {
    const coverage = ['kept', 'dropped'].map((source) => ({
      source,
      silentDays: 90,
      usualDays: 1,
    }));
    expect(silentSources(coverage, [{ id: 'kept' }])).to.deep.equal(['kept']);
  });
});
