import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { gzipSync } from 'node:zlib';
import { findGzipEnd } from '../../../indexer/fetch/http/gzip-end.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_LIMITS, type FetchLimits } from '../../../indexer/fetch/limits.js';
import {
  answers,
  hangs,
  inTurn,
  neverEnds,
  serves,
  servesBomb,
  servesEncoded,
  silentPort,
  stalls,
  trickles,
  type Behaviour,
} from '../../support/unruly-server.js';
import { as, policyFor, Setting } from './setting.js';

const MIB = 1 << 20;

describe('the limits', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());
  const fetchWith = async (limits: Partial<FetchLimits>, behaviour: Behaviour) => {
    const server = await setting.serve({ '/a': behaviour });
    const fetcher = setting.fetcherWith(limits);
    return fetcher.fetch({ url: server.url('/a') }, policyFor(server.url('/')));
  };

  describe('of time', () => {
    it('end a host that hangs before it answers', async () => {
      const outcome = await fetchWith({ firstByteTimeoutMs: 80, retries: 1 }, hangs);
      expect(as('failed', outcome)).to.include({ code: 'timeout', next: 'retry' });
      expect(setting.requests).to.have.length(3);
    });

    for (const [name, behaviour] of Object.entries({ stalls, trickles })) {
      it(`end a page that ${name}, and do not try it again`, async () => {
        const failed = as('failed', await fetchWith({ bodyTimeoutMs: 80 }, behaviour));
        expect(failed).to.include({ code: 'too_slow', next: 'retry' });
        expect(failed.message).to.include('80 ms');
        expect(setting.requests).to.have.length(2);
      });

      it(`end a page that ${name} long before the time a whole one may take`, async () => {
        const rate = { rateGraceMs: 50, rateWindowMs: 100, minBytesPerSecond: 200 };
        const failed = as('failed', await fetchWith(rate, behaviour));
        expect(failed).to.include({ code: 'too_slow', next: 'retry' });
        expect(failed.message).to.match(/too slowly \(\d+ bytes in 100 ms\)/u);
        expect(setting.requests).to.have.length(2);
      });
    }

    it('let a page pass that comes in pieces, slowly and steadily', async () => {
      const pieces: Behaviour = async (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        for (let i = 0; i < 20; i += 1) {
          response.write('x'.repeat(1_000));
          await sleep(20);
        }
        response.end();
      };
      const rate = { rateGraceMs: 50, rateWindowMs: 100, minBytesPerSecond: 100 };
      expect(as('page', await fetchWith(rate, pieces)).bytes).to.have.length(20_000);
    });

    it('end a page with which a run of default limits would be held up for 20 seconds', () => {
      const { rateGraceMs, rateWindowMs, minBytesPerSecond } = DEFAULT_LIMITS;
      expect(rateGraceMs + rateWindowMs).to.be.at.most(20_000);
      expect(minBytesPerSecond).to.be.at.least(100);
    });

    it('end a host that says for ever that it is at work', async () => {
      const processing: Behaviour = async (_request, response) => {
        while (!response.destroyed) {
          response.writeProcessing();
          await sleep(20);
        }
      };
      const limits = { connectTimeoutMs: 50, firstByteTimeoutMs: 100, retries: 0 };
      const failed = as('failed', await fetchWith(limits, processing));
      expect(failed).to.include({ code: 'timeout', next: 'retry' });
    });

    it('are for one try: the next may do better', async () => {
      const outcome = await fetchWith({ firstByteTimeoutMs: 80 }, inTurn(hangs, serves('a')));
      as('page', outcome);
    });

    it('end a connection that is never made', async () => {
      const silent = await silentPort();
      setting.atEnd(silent.close);
      // TLS is part of connecting, and nothing here says a word of it.
      const url = `https://127.0.0.1:${silent.port}/a`;
      const fetcher = setting.fetcherWith({ connectTimeoutMs: 80, retries: 0 });
      const failed = as('failed', await fetcher.fetch({ url }, policyFor(url)));
      expect(failed).to.include({ code: 'connect', next: 'abort' });
      expect(silent.connections()).to.equal(1);
    });

    it('do not count for an error that takes its time', async () => {
      const lingering: Behaviour = (_request, response) => {
        response.writeHead(404).write('not');
      };
      as('gone', await fetchWith({ bodyTimeoutMs: 80 }, lingering));
    });
  });

  describe('of size', () => {
    it('let a page of 30 MB pass whole', async () => {
      const body = Buffer.alloc(30_000_000, '报');
      const page = as('page', await fetchWith({}, serves(body)));
      expect(page.bytes.equals(body)).to.equal(true);
    });

    it('refuse a page that announces more, before it is read', async () => {
      const outcome = await fetchWith({ maxBytes: MIB }, serves(Buffer.alloc(MIB + 1)));
      const failed = as('failed', outcome);
      expect(failed).to.include({ code: 'too_large', next: 'skip' });
      expect(failed.message).to.include(String(MIB)).and.to.include('left out');
      expect(setting.requests).to.have.length(2);
    });

    it('stop a page that never ends', async () => {
      const outcome = await fetchWith({ maxBytes: MIB }, neverEnds);
      expect(as('failed', outcome)).to.include({ code: 'too_large', next: 'skip' });
    });

    it('hold for what a page unfolds to', async () => {
      const encoded = servesEncoded(Buffer.alloc(3 * MIB, 'a'), 'gzip');
      const outcome = await fetchWith({ maxBytes: 2 * MIB }, encoded);
      expect(as('failed', outcome)).to.include({ code: 'too_large', next: 'skip' });
    });

    it('refuse a bomb without unfolding it', async () => {
      const outcome = await fetchWith({}, servesBomb(40));
      const failed = as('failed', outcome);
      expect(failed).to.include({ code: 'bomb', next: 'skip' });
      expect(failed.message).to.include('unfold');
    });

    it('leave the host in order: the next page comes', async () => {
      const pages = { '/endless': neverEnds, '/bomb': servesBomb(40), '/a': serves('a') };
      const server = await setting.serve({ ...pages, '/error': answers(500) });
      const fetcher = setting.fetcherWith({ maxBytes: MIB, retries: 0 });
      for (const path of ['/endless', '/a', '/bomb', '/a', '/error', '/a']) {
        const outcome = await fetcher.fetch({ url: server.url(path) }, policyFor(server.url('/')));
        expect(outcome.kind, path).to.equal(path === '/a' ? 'page' : 'failed');
      }
    });
  });

  describe('of encodings', () => {
    const body = Buffer.from('<p>县委常委会召开会议</p>'.repeat(500));

    for (const encoding of ['gzip', 'deflate', 'deflate, bare', 'br']) {
      it(`let ${encoding} pass, undone`, async () => {
        const page = as('page', await fetchWith({}, servesEncoded(body, encoding)));
        expect(page.bytes.equals(body)).to.equal(true);
      });
    }

    it('let an empty page pass, whatever its encoding', async () => {
      const page = as('page', await fetchWith({}, serves('', { 'content-encoding': 'gzip' })));
      expect(page.bytes).to.have.length(0);
    });

    it('let a small page pass that unfolds far', async () => {
      const outcome = await fetchWith({}, servesEncoded(Buffer.alloc(2 * MIB), 'br'));
      expect(as('page', outcome).bytes).to.have.length(2 * MIB);
    });

    it('leave a page in GBK as it is', async () => {
      const gbk = Buffer.from([0xcf, 0xd8, 0xce, 0xaf]);
      const page = as('page', await fetchWith({}, serves(gbk, { 'content-type': 'text/html' })));
      expect([...page.bytes]).to.deep.equal([0xcf, 0xd8, 0xce, 0xaf]);
      expect(page.contentType).to.equal('text/html');
    });

    it('leave out what stands behind the end of a gzip of one part or several', async () => {
      const named = gzipSync(body);
      // A member with a name, a comment, an extra field and a checksum of its header.
      const fancy = Buffer.concat([
        Buffer.from([...named.subarray(0, 3), 2 + 4 + 8 + 16, ...named.subarray(4, 10)]),
        Buffer.from([3, 0, 1, 2, 3]),
        Buffer.from('page.html\0a comment\0'),
        Buffer.from([0, 0]),
        named.subarray(10),
      ]);
      const encoding = { 'content-encoding': 'gzip' };
      for (const [parts, times] of [
        [[named], 1],
        [[named, named], 2],
      ] as const) {
        for (const behind of ['trailing', '<!-- cached -->', '\0\0\0x']) {
          const sent = Buffer.concat([...parts, Buffer.from(behind, 'latin1')]);
          const page = as('page', await fetchWith({}, serves(sent, encoding)));
          expect(page.bytes.length, behind).to.equal(body.length * times);
        }
      }
      expect(await findGzipEnd(Buffer.concat([fancy, Buffer.from('x')]), MIB)).to.equal(
        fancy.length,
      );
    });

    it('refuse a gzip that is cut off or damaged, whatever stands behind it', async () => {
      const whole = gzipSync(body);
      const damaged = Buffer.from(whole);
      damaged[whole.length - 6]! ^= 0xff;
      for (const sent of [whole.subarray(0, -9), damaged, Buffer.concat([damaged, whole])]) {
        const outcome = await fetchWith({}, serves(sent, { 'content-encoding': 'gzip' }));
        expect(as('failed', outcome)).to.include({ code: 'bad_encoding' });
      }
    });

    it('refuse what is not in the encoding it names, or in none that is known', async () => {
      for (const encoding of ['gzip', 'zstd', 'constructor', 'gzip, gzip, gzip, gzip']) {
        const broken = serves(body, { 'content-encoding': encoding });
        const failed = as('failed', await fetchWith({}, broken));
        expect(failed, encoding).to.include({ code: 'bad_encoding', next: 'retry' });
      }
    });
  });
});
