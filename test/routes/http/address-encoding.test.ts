import { connect } from 'node:net';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

/** Addresses that take a query, and the front page. */
const PATHS = [
  'search',
  'facets/month',
  'trends',
  'concordance',
  'statements',
  'collocates',
  'keyness',
  ...[
    'export',
    'coverage',
    'cite',
    'reports/some',
    'reports/some/versions',
    'reports/some/similar',
  ],
].map((path) => `/api/v1/${path}`);
const OTHERS = ['/feeds/search.atom', '/', '/openapi.json'];

describe('An address', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(
      itemsOfRows([{ id: 'some', title: '乡村', body: '乡村振兴。', date: '2023-01-14' }]),
    );
  });
  after(() => gateway.close());

  /** What the gateway answers to bytes, which fetch would encode. */
  const answerTo = (target: Buffer) =>
    new Promise<{ head: string; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      const chunks: Buffer[] = [];
      const socket = connect(Number(port), hostname, () => {
        const rest = Buffer.from(' HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n');
        socket.write(Buffer.concat([Buffer.from('GET '), target, rest]));
      });
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('end', () => {
        const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
        resolve({ head, body });
      });
    });

  for (const path of [...PATHS, ...OTHERS]) {
    it(`of ${path} that is not UTF-8 is refused by the parameter's name`, async () => {
      for (const bytes of ['%CF%E7', '%E4%B9', '%ED%A0%80', '%FF', '乡'.repeat(2) + '%E4']) {
        const problem = await problemAt(`${gateway.url}${path}?limit=1&q=${bytes}`);
        expect([problem.status, problem.code, problem.parameter], bytes).to.deep.equal([
          400,
          'invalid_parameter',
          'q',
        ]);
        expect(problem.detail).to.include('%E4%B9%A1').and.include('--data-urlencode');
      }
    });
  }

  it('with percent signs that are text is served', async () => {
    for (const q of ['100%', '%zz', '%E4%B9%A1']) {
      expect((await fetch(`${gateway.url}/api/v1/search?q=${q}`)).status, q).to.equal(200);
    }
  });

  it('typed without percent signs is answered with how to write it', async () => {
    const { head, body } = await answerTo(Buffer.from('/api/v1/search?q=乡村&limit=5%25'));
    expect(head).to.match(/^HTTP\/1\.1 400 Bad Request\r\n/u);
    expect(head).to.include('Content-Type: application/problem+json');
    const problem = JSON.parse(body) as { code: string; status: number; detail: string };
    expect(problem).to.include({ code: 'invalid_parameter', status: 400 });
    const [, written] = /is written (\S+)$/u.exec(problem.detail)!;
    expect(written).to.equal('/api/v1/search?q=%E4%B9%A1%E6%9D%91&limit=5%25');
  });

  it('typed in another encoding is answered with how to write it', async () => {
    const { head, body } = await answerTo(Buffer.from('/?q=\u{cf}\u{e7}', 'latin1'));
    expect(head).to.include(' 400 ');
    expect(body).to.include('--data-urlencode').and.not.include('is written');
  });

  it('that is no request at all is answered with a problem', async () => {
    const { head, body } = await answerTo(Buffer.from('/ x y z'));
    expect(head).to.match(/^HTTP\/1\.1 400 Bad Request\r\n/u);
    expect(JSON.parse(body)).to.include({ code: 'invalid_request', status: 400 });
  });
});
