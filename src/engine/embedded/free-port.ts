import { createServer, type AddressInfo } from 'node:net';

/** A free loopback port: the preferred one if nothing listens there. */
export async function findFreePort(preferred = 0): Promise<number> {
  try {
    return await probe(preferred);
  } catch {
    return probe(0);
  }
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
