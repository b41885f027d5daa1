import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { backoffMs } from '../../../indexer/fetch/host/backoff.js';
import { DEFAULT_LIMITS } from '../../../indexer/fetch/limits.js';
import { retryAfterMs } from '../../../indexer/fetch/http/retry-after.js';
import {
  answers,
  babbles,
  breaksOff,
  hangsUp,
  inTurn,
  serves,
  type Behaviour,
} from '../../support/unruly-server.js';
import { as, Setting } from './setting.js';

describe('a page in trouble', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());
  const tryPage = async (behaviour: Behaviour) => {
    const server = await setting.serve({ '/a': behaviour });
    const outcome = await setting.fetch(server.url('/a'));
    return { outcome, tries: server.visits.length - 1, slept: setting.clock.slept };
  };

  it('that answers 503 twice is asked a third time', async () => {
    const { outcome, slept } = await tryPage(inTurn(answers(503), answers(503), serves('at last')));
    expect(String(as('page', outcome).bytes)).to.equal('at last');
    expect(slept).to.deep.equal([1_000, 2_000]);
  });

  for (const [name, trouble] of Object.entries({ hangsUp, breaksOff })) {
    it(`that ${name} is asked again`, async () => {
      const { outcome } = await tryPage(inTurn(trouble, serves('whole')));
      expect(String(as('page', outcome).bytes)).to.equal('whole');
    });
  }

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`that stays at ${status} is given up after three more tries, for a later crawl`, async () => {
      const { outcome, tries, slept } = await tryPage(answers(status));
      const failed = as('failed', outcome);
      expect(failed).to.include({ status, next: 'retry' });
      expect(failed.message).to.include(`it answered ${status}, 4 times`);
      expect(failed.message).to.include('A later crawl asks for it again');
      expect(tries).to.equal(4);
      expect(slept).to.deep.equal([1_000, 2_000, 4_000]);
    });
  }

  it('is refused at once, for now or for good', async () => {
    const expected: [number, string, string][] = [
      [400, 'refused', 'skip'],
      [401, 'refused', 'skip'],
      [403, 'refused', 'retry'],
      [412, 'refused', 'retry'],
      [202, 'unexpected_status', 'retry'],
      [206, 'unexpected_status', 'retry'],
    ];
    for (const [status, code, next] of expected) {
      const { outcome, tries } = await tryPage(answers(status));
      expect(as('failed', outcome)).to.include({ status, code, next });
      expect(tries).to.equal(1);
    }
  });

  it('that is not HTTP is left for a later crawl', async () => {
    const { outcome, tries } = await tryPage(babbles);
    expect(as('failed', outcome)).to.include({ code: 'bad_response', next: 'retry' });
    expect(tries).to.equal(1);
  });

  it('is waited for as long as it asks, in seconds or until a date', async () => {
    const seconds = answers(503, { 'retry-after': '7' });
    const date = answers(429, {
      date: 'Tue, 05 Mar 2024 10:00:00 GMT',
      'retry-after': 'Tue, 05 Mar 2024 10:00:09 GMT',
    });
    const { outcome, slept } = await tryPage(inTurn(seconds, date, serves('a')));
    as('page', outcome);
    expect(slept).to.deep.equal([7_000, 9_000]);
  });

  it('that asks for too long a wait is given up at once, and says so', async () => {
    const { outcome, tries } = await tryPage(answers(503, { 'retry-after': '3600' }));
    const failed = as('failed', outcome);
    expect(failed).to.include({ status: 503, next: 'retry' });
    expect(failed.message).to.include('3600 s');
    expect(tries).to.equal(1);
  });

  it('is not asked twice where page after page fails', async () => {
    const server = await setting.serve({ '/bad': answers(500), '/good': serves('good') });
    const visits = async (path: string) => {
      const before = server.visits.length;
      await setting.fetch(server.url(path));
      return server.visits.length - before;
    };
    await visits('/robots.txt');
    expect([await visits('/bad'), await visits('/bad'), await visits('/bad')]).to.deep.equal([
      4, 4, 4,
    ]);
    expect(await visits('/bad')).to.equal(1);
    expect(await visits('/good')).to.equal(1);
    expect(await visits('/bad')).to.equal(4);
  });

  it('is left at the caller’s signal, with its reason', async () => {
    const server = await setting.serve({ '/robots.txt': serves('') });
    const stop = new AbortController();
    server.change('/a', () => stop.abort(new Error('stopped')));
    const fetcher = setting.fetcherWith({});
    const policy = { delayMs: 0, allowHosts: [], allowPrivateHosts: [server.host] };
    const error = await fetcher.fetch({ url: server.url('/a') }, policy, stop.signal).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.equal(stop.signal.reason);
    as('page', await fetcher.fetch({ url: server.url('/robots.txt') }, policy));
  });
});

describe('a Retry-After header', () => {
  const now = Date.parse('2024-03-05T00:00:00Z');

  it('is read in both its forms', () => {
    expect(retryAfterMs({ 'retry-after': '120' }, now)).to.equal(120_000);
    const date = 'Tue, 05 Mar 2024 00:00:30 GMT';
    expect(retryAfterMs({ 'retry-after': date }, now)).to.equal(30_000);
    expect(retryAfterMs({ 'retry-after': 'Mon, 04 Mar 2024 00:00:00 GMT' }, now)).to.equal(0);
  });

  it('is nothing where it is missing or nonsense', () => {
    expect(retryAfterMs({}, now)).to.equal(undefined);
    expect(retryAfterMs({ 'retry-after': 'later' }, now)).to.equal(undefined);
  });
});

describe('the pause between tries', () => {
  it('doubles up to the longest, less a random half', () => {
    const pauses = (random: number) =>
      [1, 2, 3, 9].map((tries) => backoffMs(tries, DEFAULT_LIMITS, () => random));
    expect(pauses(1)).to.deep.equal([1_000, 2_000, 4_000, 30_000]);
    expect(pauses(0)).to.deep.equal([500, 1_000, 2_000, 15_000]);
  });
});
