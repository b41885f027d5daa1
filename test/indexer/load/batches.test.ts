import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Batches } from '../../../indexer/load/batches.js';
import { engineClient } from '../../../src/engine/client/engine-client.js';

const MEGABYTE = 1 << 20;

/** An engine that carries out everything at once, and the bodies that it was sent. */
function openEngine() {
  const bodies: Buffer[] = [];
  const client = engineClient('', (address, init) => {
    const { pathname } = new URL(address as string | URL);
    if (pathname.startsWith('/tasks')) return Promise.resolve({ uid: 1, status: 'succeeded' });
    bodies.push(init!.body as unknown as Buffer);
    return Promise.resolve({ taskUid: bodies.length, status: 'enqueued' });
  });
  return { client, bodies };
}

function readKeys(body: Buffer): string[] {
  const lines = body.toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { key: string }).key);
}

describe('Batches of documents', () => {
  it('go to the engine as bytes, each document once and in order, the first ones in small batches', async () => {
    const { client, bodies } = openEngine();
    const batches = new Batches(client, 'reports');
    const keys = Array.from({ length: 500 }, (_, n) => `k-${n}`);
    const text = '县'.repeat(30_000);
    for (const key of keys) {
      await batches.add([{ key, text } as { key: string }], 'replace');
      if (batches.isFull) await batches.send();
    }
    await batches.finish();
    for (const body of bodies) expect(body).to.be.instanceOf(Buffer);
    expect(bodies.flatMap(readKeys)).to.deep.equal(keys);
    const sizes = bodies.map(({ length }) => Math.round(length / MEGABYTE));
    expect(sizes.slice(0, 5)).to.deep.equal([1, 2, 4, 8, 10]);
    expect(Math.max(...sizes)).to.equal(10);
  });

  it('stay small where little is sent', async () => {
    const { client, bodies } = openEngine();
    const batches = new Batches(client, 'reports');
    for (let n = 0; n < 8; n += 1) {
      await batches.add([{ key: `few-${n}` }], 'replace');
      await batches.send();
    }
    const text = '县'.repeat(30_000);
    for (let n = 0; !batches.isFull; n += 1)
      await batches.add([{ key: `k-${n}`, text } as { key: string }], 'replace');
    await batches.finish();
    expect(Math.round(bodies.at(-1)!.length / MEGABYTE)).to.equal(1);
  });
});
