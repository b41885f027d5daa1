import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededIntegers } from '../oracle/seeded-random.js';

/** What its reports are about; they are counted by these, of which generated reports have none. */
export const WORKS = ['灌溉渠道', '村小学', '茶园改造', '石拱桥', '养老院', '山塘', '防火巡护'];
const PLACES = ['东坑', '石岭', '榄溪', '沙浦', '云田', '白鹤', '新桥', '大湾'];
const NAMES = ['李春和', '王建国', '赵青山', '陈素兰'];
const FIRST_POSTS = 40;
/** So many that a crawl lasts longer than the time until it is killed. */
const MAX_POSTS = 80;
const ROWS = 300;
const EDITS = 4;
const ROW_EDITS = 30;
/** Of each paragraph, drawn from so many: without them, reports would be taken for reprints of each other. */
const FILLING = 60;
const FILLING_CHARACTERS = 3_000;
const LATEST_DAY = Date.UTC(2023, 11, 31);
const DAY_MS = 86_400_000;

/** Which text a report has; none while it is not there. */
type Edition = number | undefined;

type Kind = 'post' | 'row';

/**
 * A county that changes by steps: a portal on the loopback whose reports are added, edited and taken down, and a file of rows to
 * import, which are edited. It remembers each state, so that every count can be told that was true at some time.
 */
export class ChangingCounty {
  readonly #server: Server;
  readonly #random: () => number;
  /** Of each post and each row, the editions at each step. */
  readonly #posts: Edition[][] = [];
  readonly #rows: Edition[][] = Array.from({ length: ROWS }, () => [0]);
  readonly #works = new Map<string, Set<string>>();
  #now = 0;

  private constructor(server: Server, seed: number) {
    this.#server = server;
    this.#random = seededIntegers(seed);
    for (let i = 0; i < FIRST_POSTS; i += 1) this.#posts.push([0]);
  }

  static async start(seed: number): Promise<ChangingCounty> {
    const server = createServer();
    const county = new ChangingCounty(server, seed);
    server.on('request', ({ url = '/', headers }, response) => {
      county.#answer(url, headers['if-none-match'], response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return county;
  }

  /** The number of the state that it is in. */
  get now(): number {
    return this.#now;
  }

  /** `sources.yml` for its portal. */
  sourcesFile(): string {
    const { port } = this.#server.address() as AddressInfo;
    return JSON.stringify({
      defaults: { delayMs: 0, goneAfterHours: 0 },
      sources: [
        {
          id: 'portal',
          name: '榄溪县人民政府',
          county: '441224',
          kind: 'site',
          start: [`http://127.0.0.1:${port}/index.html`],
          article: '/post_\\d+\\.html$',
        },
      ],
    });
  }

  writeRows(path: string): void {
    const lines = this.#rows.map(([...editions], i) => {
      const { title, body } = inventText('row', i, editions.at(-1)!);
      return JSON.stringify({ id: `row-${i}`, title, body, date: inventDay(i), county: '441224' });
    });
    writeFileSync(path, `${lines.join('\n')}\n`);
  }

  /** Changes some reports. */
  step(): void {
    this.#now += 1;
    for (const editions of [...this.#posts, ...this.#rows]) editions.push(editions.at(-1));
    for (let i = 0; i < ROW_EDITS; i += 1) this.#edit(this.#rows);
    for (let i = 0; i < EDITS; i += 1) this.#edit(this.#posts);
    const some = this.#posts[this.#random() % this.#posts.length]!;
    // One that was taken down may come back.
    some[this.#now] = some[this.#now] === undefined ? this.#now : undefined;
    if (this.#posts.length < MAX_POSTS) {
      const before = Array.from({ length: this.#now }, () => undefined);
      this.#posts.push([...before, this.#now]);
    }
  }

  /** The least and the most reports that have a work, where each is in any of its states since a step. */
  countRange(work: string, since: number): [least: number, most: number] {
    let [least, most] = [0, 0];
    for (const [kind, all] of [['post', this.#posts] as const, ['row', this.#rows] as const]) {
      for (const [i, editions] of all.entries()) {
        const has = editions
          .slice(since)
          .map((edition) => edition !== undefined && this.#hasWork(kind, i, edition, work));
        if (has.every(Boolean)) least += 1;
        if (has.some(Boolean)) most += 1;
      }
    }
    return [least, most];
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Texts take long to invent, and each is asked about all along. */
  #hasWork(kind: Kind, number: number, edition: number, work: string): boolean {
    const name = `${kind} ${number} ${edition}`;
    let works = this.#works.get(name);
    if (works === undefined) {
      const { title, body } = inventText(kind, number, edition);
      works = new Set(WORKS.filter((each) => `${title}\n${body}`.includes(each)));
      this.#works.set(name, works);
    }
    return works.has(work);
  }

  #edit(reports: Edition[][]): void {
    const editions = reports[this.#random() % reports.length]!;
    if (editions[this.#now] !== undefined) editions[this.#now] = this.#now;
  }

  #answer(url: string, known: string | undefined, response: ServerResponse): void {
    const html = this.#page(url);
    if (html === undefined) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha1').update(html).digest('hex')}"`;
    const isKnown = known === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/html; charset=utf-8' });
    response.end(isKnown ? undefined : html);
  }

  #page(url: string): string | undefined {
    if (url === '/index.html') return this.#listPage();
    const [, number] = /^\/post_(\d+)\.html$/u.exec(url) ?? [];
    const edition = number === undefined ? undefined : this.#posts[Number(number)]?.[this.#now];
    if (edition === undefined) return undefined;
    const { title, body } = inventText('post', Number(number), edition);
    const paragraphs = body.split('\n').map((text) => `<p>${text}</p>`);
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>
<h1>${title}</h1><p>发布时间：${inventDay(Number(number))} 09:30　来源：榄溪发布</p><div id="zoom">${paragraphs.join('\n')}</div></body></html>`;
  }

  #listPage(): string {
    const items = this.#posts.flatMap((editions, i) => {
      const edition = editions[this.#now];
      if (edition === undefined) return [];
      const { title } = inventText('post', i, edition);
      return [`<li><a href="/post_${i}.html">${title}</a><span>${inventDay(i)}</span></li>`];
    });
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>政务要闻</title></head><body><ul>${items.join('\n')}</ul></body></html>`;
  }
}

function inventText(kind: Kind, number: number, edition: number) {
  const next = seededIntegers(number * 10_007 + edition * 31 + (kind === 'row' ? 1 : 0));
  const pick = (words: string[]) => words[next() % words.length]!;
  const paragraphs = Array.from({ length: 3 }, () => {
    const works = Array.from({ length: 2 }, () => {
      return `${pick(PLACES)}镇${pick(WORKS)}${1 + (next() % 97)}处已完成${next() % 100}％`;
    });
    const filling = Array.from({ length: FILLING }, () => 0x4e00 + (next() % FILLING_CHARACTERS));
    return `县委书记${pick(NAMES)}强调，${works.join('，')}，${String.fromCodePoint(...filling)}。`;
  });
  const what = kind === 'post' ? '农田水利工作调度会议' : '民生实事推进会议';
  return { title: `榄溪县召开第${number + 1}次${what}`, body: paragraphs.join('\n') };
}

function inventDay(number: number): string {
  return new Date(LATEST_DAY - (number % 600) * DAY_MS).toISOString().slice(0, 10);
}
