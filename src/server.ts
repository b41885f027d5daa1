import type { Express } from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerUnreadable } from './routes/http/unreadable-requests.js';

export interface ListeningServer {
  url: string;
  /** Stops taking connections and lets running requests finish. */
  close(): Promise<void>;
}

const GRACE_MS = 5_000;

/** Within how long a client has to say what it wants, in milliseconds; slower ones are answered 408. */
export interface ServerLimits {
  /** For a request's head, and for the whole of it. */
  headersTimeout: number;
  requestTimeout: number;
  /** How often connections are looked at for that. */
  connectionsCheckingInterval: number;
  /** A connection that asks nothing more is closed. */
  keepAliveTimeout: number;
}

const LIMITS: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  // Longer than proxies hold theirs (nginx: 60 s): who closes first must not be the one who is just asked something.
  keepAliveTimeout: 65_000,
};
/** A long query in Chinese takes nine bytes a character in an address. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Listens; port 0 is any free one. Rejects where the port is taken. */
export async function listen(
  app: Express,
  port: number,
  host: string,
  limits: Partial<ServerLimits> = {},
): Promise<ListeningServer> {
  const server = createServer(
    // The gateway refuses requests without a host itself, in words.
    { maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false, ...LIMITS, ...limits },
    app,
  );
  answerUnreadable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${bound}`, close: () => closeGently(server) };
}

async function closeGently(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
