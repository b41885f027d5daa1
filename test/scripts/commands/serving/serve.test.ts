import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageAnswer } from '../../../../src/model/api/counting/coverage.js';
import type { SearchAnswer } from '../../../../src/model/api/reports/search.js';
import type { TrendsAnswer } from '../../../../src/model/api/counting/trends.js';
import { ask } from '../../../support/ask.js';
import { parseSummary, startCommand, xianbao, type Ended } from '../../../support/command.js';
import { eventually } from '../../../support/eventually.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';

describe('xianbao serve --samples', function () {
  this.timeout(120_000);
  let data: string;
  let url: string;
  let child: ChildProcess;
  let ended: Promise<Ended>;
  before(async () => {
    data = await temporaryFolder();
    ({ child, ended } = startCommand(data, ['serve', '--samples']));
    url = await listeningAddress(child, ended);
  });
  after(async () => {
    child.kill('SIGTERM');
    await ended;
    await removeFolder(data);
  });

  const coverage = (parameters: Record<string, string>) =>
    ask<CoverageAnswer>(url, '/api/v1/coverage', parameters);

  it('publishes what the samples cover', async () => {
    const { rows, total } = await coverage({ county: '怀集县', limit: '1000' });
    expect(total).to.be.greaterThan(0);
    for (const { expected, found } of rows) expect(found).to.equal(expected).and.to.be.at.least(1);
  });

  it('keeps the texts of the index beside it, in a thread of its own', async () => {
    const manifest = join(data, 'texts', 'reports', 'manifest.json');
    const isFollowed = () => {
      if (!existsSync(manifest)) return false;
      const { generation } = JSON.parse(readFileSync(manifest, 'utf8')) as { generation: unknown };
      return typeof generation === 'string';
    };
    await eventually('the texts are those of the index', isFollowed);
    const { total, hits } = await ask<SearchAnswer>(url, '/api/v1/search', { q: '县委常委会' });
    expect(total.relation).to.equal('exact');
    expect(
      hits.every(({ snippets }) => snippets.some(({ matches }) => matches.length > 0)),
    ).to.equal(true);
  });

  it('shows what other commands index meanwhile', async () => {
    const report = { id: 'old', title: '通知', body: '旧通知。', county: '441224' };
    const line = JSON.stringify({ ...report, date: '1999-05-04' });
    const { code, stderr } = await xianbao(data, ['index', '-', '--source', 'files'], line);
    expect(code, stderr).to.equal(0);
    const { rows } = await coverage({ source: 'files' });
    expect(rows.map(({ month, found }) => [month, found])).to.deep.equal([['1999-05', 1]]);
    const { crawled } = await ask<TrendsAnswer>(url, '/api/v1/trends', {
      q: '旧通知',
      interval: 'year',
    });
    const known = crawled.filter((each) => each.crawled).map(({ period }) => period);
    expect(known).to.include('1999').and.not.to.include('2000');
  });

  it('answers with no wrong number while a run restarts an engine that has outgrown its bound', async () => {
    const pid = enginePid(data);
    const more = { XIANBAO_ENGINE_MB: '1' };
    let isOver = false;
    const running = xianbao(data, ['index', 'README.md', '--json'], undefined, more);
    void running.then(() => (isOver = true));
    const totals = new Set<number>();
    do {
      const response = await fetch(
        `${url}/api/v1/search?q=${encodeURIComponent('旧通知')}&limit=0`,
      );
      if (response.ok) totals.add(((await response.json()) as SearchAnswer).total.value);
      else {
        expect(response.status).to.equal(503);
        expect(response.headers.get('retry-after')).to.match(/^\d+$/u);
      }
    } while (!isOver);
    const { failed } = parseSummary(await running);
    expect(failed, 'no report is read, and nothing written').to.equal(1);
    expect(enginePid(data)).to.not.equal(pid);
    expect(totals).to.deep.equal(new Set([1]));
  });
});

function enginePid(data: string): number {
  const state = readFileSync(join(data, 'engine', 'engine.json'), 'utf8');
  return (JSON.parse(state) as { pid: number }).pid;
}

/** Where a gateway that was just started says that it listens. */
function listeningAddress(child: ChildProcess, ended: Promise<Ended>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk: string) => {
      text += chunk;
      const address = /page and API on (http:[^"\s]+)/u.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(({ stderr }) => reject(new Error(`serve ended: ${stderr}`)));
  });
}
