import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { xianbao } from '../../../support/command.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';
import { UnrulyServer } from '../../../support/unruly-server.js';

describe('xianbao alerts', function () {
  this.timeout(60_000);
  let data: string;
  let receiver: UnrulyServer;
  const told: { alert: { id: string }; reports: { id: string }[] }[] = [];
  before(async () => {
    data = await temporaryFolder();
    receiver = await UnrulyServer.start({
      '/hook': async (request, response) => {
        let text = '';
        for await (const chunk of request) text += String(chunk);
        told.push(JSON.parse(text) as (typeof told)[0]);
        response.end();
      },
    });
  });
  after(async () => {
    await receiver.close();
    await removeFolder(data);
  });

  const row = (id: string) =>
    JSON.stringify({ id, title: '防汛', body: `防汛${id}。`, date: '2024-05-01' });

  it('sends what was indexed since its last run to a webhook', async () => {
    const file = join(data, 'alerts.yml');
    writeFileSync(file, `alerts: [{id: flood, q: 防汛, webhook: "${receiver.url('/hook')}"}]`);
    expect((await xianbao(data, ['index', '-'], row('first'))).code).to.equal(0);
    const first = await xianbao(data, ['alerts', '--file', file]);
    expect(first, first.stderr).to.include({
      code: 0,
      stdout: 'flood: tells of what comes from now on\n',
    });
    expect((await xianbao(data, ['index', '-'], row('second'))).code).to.equal(0);
    const second = await xianbao(data, ['alerts', '--file', file, '--json']);
    expect(JSON.parse(second.stdout), second.stderr).to.deep.equal({
      alerts: [{ id: 'flood', told: 1, isNew: false }],
      failed: 0,
    });
    expect(told.map(({ alert, reports }) => [alert.id, reports.map(({ id }) => id)])).to.deep.equal(
      [['flood', ['second']]],
    );
  });

  it('says where its file is missing', async () => {
    const { code, stderr } = await xianbao(data, ['alerts', '--file', join(data, 'none.yml')]);
    expect(code).to.equal(2);
    expect(stderr).to.include('none.yml').and.include('[invalid_configuration]');
  });
});
