import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { parseAlerts } from '../../../../scripts/ops/alerts/alerts-file.js';
import { runAlerts, type AlertOutcome } from '../../../../scripts/ops/alerts/run-alerts.js';
import { indexRows, itemsOfRows } from '../../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../../support/gateway.js';

const HOUR = 3_600_000;
const START = Date.parse('2024-06-01T00:00:00Z');
const FILE = `
page: https://xianbao.example/
webhook: http://hook.example/all
alerts:
  - { id: flood, name: 防汛, q: 防汛, county: '441224' }
  - { id: spoke, speaker: 张三, webhook: 'http://hook.example/own' }
  - { id: presided, speaker: 李四, part: presided }
`;

interface Message {
  text: string;
  alert: { id: string; name: string; search: string };
  reports: { id: string; change: string; link: string; version: number }[];
}

describe('Alerts', () => {
  let gateway: Gateway;
  let statePath: string;
  let sent: { webhook: string; message: Message }[] = [];
  let isDown = false;
  let now = START;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    statePath = join(gateway.data, 'alerts.json');
  });
  after(() => gateway.close());
  beforeEach(() => (sent = []));

  const run = (text = FILE): Promise<AlertOutcome[]> =>
    runAlerts({
      client: gateway.engine.search.whole,
      file: parseAlerts(text, 'alerts.yml'),
      statePath,
      now,
      post: async (webhook, message) => {
        if (isDown) throw new Error('down');
        sent.push({ webhook, message: message as Message });
      },
      webhook: undefined,
    });
  const index = async (id: string, body: string, more: object = {}) => {
    now += HOUR;
    const row = { id, title: id, body, county: '441224', date: '1999-01-01', ...more };
    await indexRows(gateway, [row], { now });
  };
  const toldIds = (alert: string) =>
    sent
      .filter(({ message }) => message.alert.id === alert)
      .flatMap(({ message }) => message.reports.map(({ id }) => id));

  it('tell nothing of what is there when they are made', async function () {
    this.timeout(60_000);
    await index('old', '各地防汛。');
    const outcomes = await run();
    expect(outcomes.map(({ isNew, told }) => [isNew, told])).to.deep.equal([
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
    expect(sent).to.deep.equal([]);
  });

  it('tell what came or changed since, once, wherever and of whichever day it is', async function () {
    this.timeout(60_000);
    await index('new', '县防汛办部署防汛。');
    await index('elsewhere', '各地防汛。', { county: '350102' });
    await index('old', '各地防汛，已更正。');
    now += HOUR;
    await run();
    expect(toldIds('flood')).to.deep.equal(['new', 'old']);
    const [{ webhook, message }] = sent as [(typeof sent)[0]];
    expect(webhook).to.equal('http://hook.example/all');
    expect(message.reports.map(({ change, version }) => [change, version])).to.deep.equal([
      ['new', 1],
      ['changed', 2],
    ]);
    expect(message.reports[0]!.link).to.equal('https://xianbao.example/report?id=new');
    expect(message.text).to.match(/^县报 防汛: 2\n1999-01-01 new https/u);
    sent = [];
    await run();
    expect(sent).to.deep.equal([]);
  });

  it('are for speakers, and for other parts of people', async function () {
    this.timeout(60_000);
    const people = (...parts: [string, string][]) => ({
      people: parts.map(([name, part]) => ({ name, part })),
    });
    await index('speech', '一份通知。', people(['张三', 'spoke'], ['李四', 'attended']));
    await index('chair', '一份通知。', people(['张三', 'attended'], ['李四', 'presided']));
    now += HOUR;
    await run();
    expect(toldIds('spoke')).to.deep.equal(['speech']);
    expect(sent.find(({ message }) => message.alert.id === 'spoke')!.webhook).to.match(/own$/u);
    expect(toldIds('presided')).to.deep.equal(['chair']);
  });

  it('tell later what a webhook did not take, and what became searchable late', async function () {
    this.timeout(60_000);
    await index('lost', '防汛。');
    now += HOUR;
    isDown = true;
    const [flood] = await run();
    expect(flood).to.include({ told: 0, error: 'down' });
    isDown = false;
    await run();
    expect(toldIds('flood')).to.deep.equal(['lost']);
    // Met before the last run, loaded after it.
    const late = {
      id: 'late',
      title: 'late',
      body: '防汛。',
      county: '441224',
      date: '2024-01-01',
    };
    await indexRows(gateway, [late], { now: now - 2 * HOUR });
    sent = [];
    await run();
    expect(toldIds('flood')).to.deep.equal(['late']);
  });

  it('begin anew where they ask for something else, or where nobody knows what was told', async () => {
    const changed = FILE.replace('q: 防汛', 'q: 通知');
    const [flood, spoke] = await run(changed);
    expect([flood!.isNew, spoke!.isNew, sent.length]).to.deep.equal([true, false, 0]);
    rmSync(statePath);
    expect((await run(changed)).every(({ isNew }) => isNew)).to.equal(true);
  });

  it('are refused by what is wrong with their file', () => {
    for (const [text, message] of [
      ['alerts: [{id: A}]', /alerts\.0\.id: use a-z/u],
      ['alerts: [{id: a, part: spoke}]', /alerts\.0\.part: say in speaker/u],
      ['alerts: [{id: a}, {id: a}]', /id of its own/u],
      ['alerts: [{id: a, colour: red}]', /colour/u],
      ['alerts: [', /^alerts\.yml: /u],
      ['alerts: [{id: a, webhook: "ftp://x"}]', /webhook: give an address/u],
    ] as const) {
      expect(() => parseAlerts(text, 'alerts.yml'), text)
        .to.throw(message)
        .and.include({ code: 'invalid_configuration' });
    }
  });
});
