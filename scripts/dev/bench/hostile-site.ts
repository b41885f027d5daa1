import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

// node --import tsx scripts/dev/bench/hostile-site.ts HOSTS REPORTS : so many web sites on free ports of the loopback,
// each of which tries to use up a crawler's memory with so many reports. Prints their addresses in one line of JSON.
const hosts = Number(process.argv[2] ?? 10);
const reports = Number(process.argv[3] ?? 24);

const MIB = 1 << 20;
const SENTENCE = '<p>县委常委会召开会议，研究部署防汛抗旱工作，要求各乡镇落实责任。</p>\n';

/** Writes an answer whose page begins as given, so that no two are of the same text. */
type Answer = (response: ServerResponse, head: Buffer) => void;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const filled = (bytes: number, piece: string) =>
  Buffer.from(piece.repeat(bytes / Buffer.byteLength(piece)));
/** The same, of which gzip makes a hundredth or so: more would be taken for a bomb. */
const filledUnevenly = (bytes: number, piece: string) => {
  const pieces = piece.repeat(64);
  const noise = () => `<!--${randomBytes(16).toString('hex')}-->`;
  const times = Math.floor(bytes / (Buffer.byteLength(pieces) + 39));
  return Buffer.from(Array.from({ length: times }, () => pieces + noise()).join(''));
};
const pageHead = (title: string) =>
  Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>发布时间：2024-03-05 09:00</p><div id="zoom"><p>${title}。</p>`,
  );
const serve =
  (body: Buffer): Answer =>
  (response, head) => {
    response.writeHead(200, HTML).write(head);
    response.end(body);
  };
/** Two members, which are one document to who undoes them. */
const gzipped = (body: Buffer): Answer => {
  const encoded = gzipSync(body);
  return (response, head) => {
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).write(gzipSync(head));
    response.end(encoded);
  };
};
const endless: Answer = (response, head) => {
  const chunk = Buffer.alloc(64 << 10, SENTENCE);
  response.writeHead(200, HTML).write(head);
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', write);
  write();
};

/** What a report of each kind answers. */
const KINDS: Answer[] = [
  // As long as a report may be.
  serve(filled(2.8 * MIB, SENTENCE)),
  serve(filled(4.5 * MIB, '<b>县</b><i>委</i>')),
  serve(filled(2.8 * MIB, '<p>县委。</p>')),
  serve(filled(49 * MIB, SENTENCE)),
  gzipped(filled(49 * MIB, SENTENCE)),
  gzipped(filledUnevenly(2.8 * MIB, SENTENCE)),
  serve(filled(4.9 * MIB, '<div>')),
  endless,
  serve(filled(4.9 * MIB, '<p a="b" c="d">县')),
];

/** Lists as large as they may be, which name the reports first. */
const LISTS: Record<string, { answer: Answer; start: string; item: (url: string) => string }> = {
  '/news/index.html': {
    answer: serve(filled(4.9 * MIB, '<li><a href="/x/1.html">县</a></li>')),
    start: '',
    item: (url) => `<li><a href="${url}">县委召开防汛抗旱工作会议研究部署</a> 2024-03-05</li>`,
  },
  '/feed.xml': {
    answer: gzipped(filledUnevenly(4.9 * MIB, '<item><title>县</title><link>/y</link></item>')),
    start: '<rss version="2.0"><channel>',
    item: (url) => `<item><title>会议</title><link>${url}</link></item>`,
  },
  '/sitemap.xml': {
    answer: gzipped(
      filledUnevenly(15.5 * MIB, '<url><loc>/y</loc><image:title>县</image:title></url>'),
    ),
    start: '<urlset>',
    item: (url) => `<url><loc>${url}</loc></url>`,
  },
};

const addresses: string[] = [];
for (let host = 0; host < hosts; host += 1) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const number = /_(\d+)\.html$/u.exec(path)?.[1];
    const list = LISTS[path];
    if (list) list.answer(response, Buffer.from(list.start + links.map(list.item).join('')));
    // Each host begins with another kind, so that all are under way together.
    else if (number !== undefined) {
      const title = `县委召开第${host}之${number}次防汛抗旱工作会议`;
      KINDS[(Number(number) + host) % KINDS.length]!(response, pageHead(title));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const links = Array.from({ length: reports }, (_, i) => `${base}/news/t20240305_${100 + i}.html`);
  addresses.push(base);
}
console.log(JSON.stringify(addresses));
