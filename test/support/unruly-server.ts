import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** What an address of the server does; `visit` counts the requests for it, from 1. */
export type Behaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  visit: number,
) => void | Promise<void>;

export interface Visit {
  path: string;
  headers: IncomingMessage['headers'];
  /** By the clock the server was given. */
  at: number;
}

/** A web server on a free port whose addresses behave as told; all others answer 404. */
export class UnrulyServer {
  /** Every request, in order. */
  readonly visits: Visit[] = [];
  /** The most requests that were under way at once. */
  mostAtOnce = 0;
  connections = 0;
  port = 0;
  readonly #pages: Map<string, Behaviour>;
  readonly #server: Server;
  readonly #now: () => number;
  readonly #address: string;
  readonly #visitsOf = new Map<string, number>();
  #underWay = 0;

  private constructor(pages: Record<string, Behaviour>, now: () => number, address: string) {
    this.#address = address;
    this.#pages = new Map(Object.entries(pages));
    this.#now = now;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('connection', () => (this.connections += 1));
  }

  static async start(
    pages: Record<string, Behaviour>,
    { now = Date.now, address = '127.0.0.1' }: { now?: () => number; address?: string } = {},
  ): Promise<UnrulyServer> {
    const server = new UnrulyServer(pages, now, address);
    await new Promise<void>((resolve) => server.#server.listen(0, address, resolve));
    server.port = (server.#server.address() as AddressInfo).port;
    return server;
  }

  get host(): string {
    return `${this.#address}:${this.port}`;
  }

  get paths(): string[] {
    return this.visits.map(({ path }) => path);
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** Lets an address behave otherwise from now on. */
  change(path: string, behaviour: Behaviour): void {
    this.#pages.set(path, behaviour);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    this.visits.push({ path, headers: request.headers, at: this.#now() });
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    response.once('close', () => (this.#underWay -= 1));
    const visit = (this.#visitsOf.get(path) ?? 0) + 1;
    this.#visitsOf.set(path, visit);
    await (this.#pages.get(path) ?? answers(404))(request, response, visit);
  }
}

/** A document, served whole. */
export function serves(body: string | Buffer, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
}

export function answers(status: number, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => {
    response.writeHead(status, headers).end(`<h1>${status}</h1>`);
  };
}

export function redirects(to: string, status = 302): Behaviour {
  return answers(status, { location: to });
}

/** One behaviour a visit; the last one stays. */
export function inTurn(...behaviours: Behaviour[]): Behaviour {
  return (request, response, visit) =>
    behaviours[Math.min(visit, behaviours.length) - 1]!(request, response, visit);
}

/** A document with validators, which answers 304 where the request has them. */
export function validates(body: string, etag: string, lastModified: string): Behaviour {
  return (request, response, visit) => {
    const headers = { etag, 'last-modified': lastModified };
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    const same = tag === undefined ? since === lastModified : tag === etag;
    if (same) response.writeHead(304, headers).end();
    else return serves(body, headers)(request, response, visit);
  };
}

/** Accepts the request and says nothing. */
export const hangs: Behaviour = () => undefined;

/** Says that something comes, and then nothing does. */
export const stalls: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write('<html>');
};

/** Sends a byte now and then, and never ends. */
export const trickles: Behaviour = async (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  while (!response.destroyed) {
    response.write('.');
    await sleep(20);
  }
};

/** Hangs up before it answers. */
export const hangsUp: Behaviour = (request) => {
  request.socket.destroy();
};

/** Hangs up in the middle of the document. */
export const breaksOff: Behaviour = (request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('half', () => request.socket.destroy());
};

/** Is not HTTP. */
export const babbles: Behaviour = (request) => {
  request.socket.end('HELO unruly\r\n\r\n');
};

const encoders: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gzipSync,
  deflate: deflateSync,
  'deflate, bare': deflateRawSync,
  br: brotliCompressSync,
};

/** A document in a content encoding; `deflate, bare` is the stream without its zlib frame. */
export function servesEncoded(body: Buffer, encoding: string): Behaviour {
  const encoded = encoders[encoding]!(body);
  return serves(encoded, { 'content-encoding': encoding.replace(', bare', '') });
}

/** Two thousand times as large as what is sent for it, or more. */
export function servesBomb(megabytes: number): Behaviour {
  const once = gzipSync(Buffer.alloc(megabytes << 20));
  return serves(gzipSync(once), { 'content-encoding': 'gzip, gzip' });
}

/** A document without end or announced length. */
export const neverEnds: Behaviour = async (_request, response) => {
  const chunk = Buffer.alloc(64 << 10, 'x');
  response.writeHead(200, { 'content-type': 'text/html' });
  while (!response.destroyed) {
    if (!response.write(chunk)) await sleep(1);
  }
};

/** A port that takes connections and never says a word; counts them. */
export async function silentPort(): Promise<{
  port: number;
  connections: () => number;
  close: () => Promise<void>;
}> {
  const sockets: import('node:net').Socket[] = [];
  const server = createSocketServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return { port, connections: () => sockets.length, close };
}
