import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'mocha';
import { AnswerWatch } from '../../../../scripts/dev/soak/answer-watch.js';
import { ChangingCounty, WORKS } from '../../../../scripts/dev/soak/changing-county.js';

const [WORK] = WORKS as [string];

describe('The watch over answers', () => {
  let county: ChangingCounty;
  let server: Server;
  let answer: { status: number; total?: { value: number; relation: string } };
  let watch: AnswerWatch;

  before(async () => {
    county = await ChangingCounty.start(1);
    server = createServer((_request, response) => {
      response.writeHead(answer.status).end(JSON.stringify({ total: answer.total }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    watch = new AnswerWatch(county, () => `http://127.0.0.1:${port}`);
  });
  after(async () => {
    server.close();
    await county.close();
  });

  async function faultsWhere(given: typeof answer): Promise<string[]> {
    answer = given;
    await watch.count(WORK);
    return watch.faults.splice(0);
  }

  it('takes what is true, and nothing from who says that he cannot answer', async () => {
    const [value] = county.countRange(WORK, county.now);
    expect(value).to.be.above(0);
    expect(await faultsWhere({ status: 200, total: { value, relation: 'exact' } })).to.deep.equal(
      [],
    );
    expect(await faultsWhere({ status: 503 })).to.deep.equal([]);
  });

  it('tells a number that was never true, one that is not exact, and an error', async () => {
    const [least, most] = county.countRange(WORK, county.now);
    const wrong = [
      { value: least - 1, relation: 'exact' },
      { value: most + 1, relation: 'exact' },
      { value: least, relation: 'atMost' },
    ];
    for (const total of wrong)
      expect(await faultsWhere({ status: 200, total })).to.deep.equal([
        total.relation === 'exact'
          ? `${WORK}: ${total.value} reports, where ${least} to ${most} were true`
          : `${WORK}: ${least} reports, said to be atMost`,
      ]);
    expect(await faultsWhere({ status: 500 })).to.deep.equal([`${WORK}: 500 {}`]);
  });

  it('takes a number of an earlier state until the index has the present one', async () => {
    const [before] = county.countRange(WORK, county.now);
    const first = county.now;
    do county.step();
    while (county.countRange(WORK, county.now)[0] === before);
    const total = { value: before, relation: 'exact' };
    const [least, most] = county.countRange(WORK, first);
    expect([least <= before, before <= most]).to.deep.equal([true, true]);
    expect(await faultsWhere({ status: 200, total })).to.deep.equal([]);
    watch.settle();
    expect(await faultsWhere({ status: 200, total })).to.have.length(1);
  });
});
