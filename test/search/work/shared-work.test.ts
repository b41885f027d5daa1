import { expect } from 'chai';
import { describe, it } from 'mocha';
import { currentScope, runInScope } from '../../../src/engine/client/request-scope.js';
import { ClientGone } from '../../../src/model/errors.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { GenerationCache } from '../../../src/search/cache/generation-cache.js';
import { SharedWork } from '../../../src/search/work/shared-work.js';
import { catchRejection } from '../../support/rejection.js';

function request() {
  const controller = new AbortController();
  const scope = { client: '', signal: controller.signal };
  return {
    run: <Result>(work: () => Result) => runInScope(scope, work),
    leave: () => controller.abort(new ClientGone()),
  };
}

/** Work that ends only when it is told to, and rejects when everybody has gone. */
function endless() {
  let [aborted, end] = [false, (_: string) => {}];
  const work = () =>
    new Promise<string>((resolve, reject) => {
      end = resolve;
      const signal = currentScope()!.signal;
      signal.addEventListener('abort', () => {
        aborted = true;
        reject(signal.reason as Error);
      });
    });
  return { work, end: (value: string) => end(value), isAborted: () => aborted };
}

describe('Work that several requests wait for', () => {
  it('goes on while one of them is left', async () => {
    const { work, end, isAborted } = endless();
    const [one, other] = [request(), request()];
    const shared = one.run(() => new SharedWork(work));
    const first = one.run(() => shared.wait());
    const second = other.run(() => shared.wait());
    one.leave();
    expect(await catchRejection(first)).to.be.instanceOf(ClientGone);
    expect(isAborted()).to.equal(false);
    end('done');
    expect(await second).to.equal('done');
  });

  it('ends when the last has gone, and begins anew for the next', async () => {
    const cache = new GenerationCache<string[]>(new CacheStore(), () => 10);
    const { work, isAborted } = endless();
    const [one, other] = [request(), request()];
    const ask = () => cache.getOrCompute('key', '1', async () => [await work()]);
    const waiting = [one.run(ask), other.run(ask)];
    one.leave();
    other.leave();
    for (const each of waiting) expect(await catchRejection(each)).to.be.instanceOf(ClientGone);
    expect(isAborted()).to.equal(true);
    expect(await cache.getOrCompute('key', '1', async () => ['anew'])).to.deep.equal(['anew']);
  });

  it('goes on for one who is not a request', async () => {
    const { work, end } = endless();
    const shared = new SharedWork(work);
    const asking = request();
    const first = asking.run(() => shared.wait());
    const second = shared.wait();
    asking.leave();
    expect(await catchRejection(first)).to.be.instanceOf(ClientGone);
    end('done');
    expect(await second).to.equal('done');
  });
});
