import { expect } from 'chai';
import { describe, it } from 'mocha';
import { RequestGate } from '../../../src/engine/client/request-gate.js';
import { catchRejection } from '../../support/rejection.js';

/** Longer than any test. */
const LONG_MS = 60_000;

describe('the gate of requests', () => {
  /** A request that ends when it is told to. */
  const request = (gate: RequestGate, log: string[], name: string) => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const passed = gate.pass(async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
    }, LONG_MS);
    return { end, passed };
  };

  it('is closed once those under way have ended, and keeps new ones waiting until it is open', async () => {
    const gate = new RequestGate();
    const log: string[] = [];
    const [first, second] = [request(gate, log, 'first'), request(gate, log, 'second')];
    const closed = gate.close(LONG_MS).then(() => log.push('closed'));
    const third = request(gate, log, 'third');
    third.end();
    first.end();
    await first.passed;
    second.end();
    await closed;
    gate.open();
    await third.passed;
    expect(log).to.deep.equal([
      'first begins',
      'second begins',
      'first ends',
      'second ends',
      'closed',
      'third begins',
      'third ends',
    ]);
  });

  it('is closed at once where nothing is under way', async () => {
    const gate = new RequestGate();
    await gate.close(LONG_MS);
    gate.open();
    expect(await gate.pass(() => Promise.resolve('answer'), LONG_MS)).to.equal('answer');
  });

  it('waits neither for a request that does not end, nor for a gate that does not open', async () => {
    const gate = new RequestGate();
    const log: string[] = [];
    const endless = request(gate, log, 'endless');
    await gate.close(1);
    const error = await catchRejection(gate.pass(() => Promise.resolve(), 1));
    expect(error)
      .to.include({ code: 'engine_unavailable', status: 503 })
      .and.have.property('retryAfter');
    expect(log).to.deep.equal(['endless begins']);
    gate.open();
    endless.end();
    await endless.passed;
  });

  it('lets others pass after a request that failed', async () => {
    const gate = new RequestGate();
    await catchRejection(gate.pass(() => Promise.reject(new Error('refused')), LONG_MS));
    await gate.close(LONG_MS);
    gate.open();
    expect(await gate.pass(() => Promise.resolve(1), LONG_MS)).to.equal(1);
  });
});
