import { expect } from 'chai';
import { describe, it } from 'mocha';
import { runInScope } from '../../../src/engine/client/request-scope.js';
import { ClientGone } from '../../../src/model/errors.js';
import { FairQueue } from '../../../src/search/work/fair-queue.js';
import { catchRejection } from '../../support/rejection.js';

/** Work that goes on until it is told to end. */
function heldWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

function runAs<Result>(client: string, work: () => Result, signal = new AbortController().signal) {
  return runInScope({ client, signal }, work);
}

describe('Work that waits in a fair queue', () => {
  it('runs so much at once, the clients in turns', async () => {
    const queue = new FairQueue({ running: 1, waiting: 10, waitingOfOne: 10 });
    const order: string[] = [];
    const first = heldWork();
    const all = [runAs('a', () => queue.run(first.work))];
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) {
      all.push(runAs(name[0]!, () => queue.run(async () => void order.push(name))));
    }
    expect([queue.running, queue.waiting]).to.deep.equal([1, 6]);
    first.end();
    await Promise.all(all);
    expect(order).to.deep.equal(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect([queue.running, queue.waiting]).to.deep.equal([0, 0]);
  });

  it('is refused where too much waits, or too much of one client', async () => {
    const queue = new FairQueue({ running: 1, waiting: 3, waitingOfOne: 2 });
    const first = heldWork();
    const run = (client: string) => runAs(client, () => queue.run(first.work));
    const all = [run('a'), run('a'), run('a')];
    const busy = { code: 'too_busy', status: 503 };
    expect(await catchRejection(run('a'))).to.include(busy);
    all.push(run('b'));
    const refused = await catchRejection(run('c'));
    expect(refused).to.include(busy);
    expect(refused).to.have.property('retryAfter').that.is.above(0);
    first.end();
    await Promise.all(all);
    await run('c');
  });

  it('goes on where it was let in before, however much waits', async () => {
    const queue = new FairQueue({ running: 1, waiting: 1, waitingOfOne: 1 });
    const first = heldWork();
    const all = [queue.run(first.work), runAs('a', () => queue.run(first.work))];
    const next = runAs('a', () => queue.goOn(async () => 'the next piece'));
    expect(await catchRejection(runAs('a', () => queue.run(first.work)))).to.include({
      code: 'too_busy',
    });
    first.end();
    expect(await next).to.equal('the next piece');
    await Promise.all(all);
  });

  it('is dropped where its client goes, and gives its place back where it fails', async () => {
    const queue = new FairQueue({ running: 1, waiting: 3, waitingOfOne: 3 });
    const first = heldWork();
    const running = queue.run(first.work);
    const leaving = new AbortController();
    const waiting = runAs('a', () => queue.run(async () => 'done'), leaving.signal);
    const other = runAs('b', () => queue.run(async () => Promise.reject(new Error('failed'))));
    leaving.abort(new ClientGone());
    expect(await catchRejection(waiting)).to.be.instanceOf(ClientGone);
    expect(queue.waiting).to.equal(1);
    first.end();
    await running;
    expect(await catchRejection(other)).to.have.property('message', 'failed');
    expect([queue.running, queue.waiting]).to.deep.equal([0, 0]);
    const late = runAs('a', () => queue.run(async () => 'done'), leaving.signal);
    expect(await catchRejection(late)).to.be.instanceOf(ClientGone);
    expect(queue.running).to.equal(0);
  });

  it('needs no second place for its parts', async () => {
    const queue = new FairQueue({ running: 1, waiting: 0, waitingOfOne: 0 });
    expect(await queue.run(() => queue.run(async () => 'inner'))).to.equal('inner');
  });
});
