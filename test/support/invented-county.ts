import { createHash } from 'node:crypto';
import type { Source } from '../../indexer/sources/config/source-schema.js';
import { parseSources } from '../../indexer/sources/config/sources-file.js';
import {
  blogPage,
  listPage,
  LOGIN_PAGE,
  reportPage,
  rssFeed,
  sitemap,
  noticePage,
  SOFT_404_PAGE,
  tablePage,
  type ListItem,
  type SiteReport,
} from './invented-county-pages.js';
import { inGbk } from './gbk.js';
import {
  answers,
  hangs,
  inTurn,
  redirects,
  serves,
  UnrulyServer,
  type Behaviour,
} from './unruly-server.js';

const MEGABYTES = 30;
const PER_PAGE = 4;
const DAYS_APART = 40;
const LATEST = Date.parse('2024-03-04T00:00:00Z');
const DAY_MS = 86_400_000;
const MONTHS_OF_CALENDAR = 100_000;

type Change = 'deleted' | 'withdrawn' | 'login' | 'soft404' | 'notice';

/**
 * The web of an invented county: a portal with paged columns, one report in two of them, and most
 * faults such sites have; an old site in GBK; an account's feed; a blog with its archive and sitemap.
 */
export class InventedCounty {
  readonly portal = Array.from({ length: 10 }, (_, i) =>
    made(i, (date) => `/news/t${date}_${100 + i}.html`),
  );
  readonly old = Array.from({ length: 3 }, (_, i) =>
    made(20 + i, () => `/old/show.asp?id=${500 + i}`),
  );
  readonly account = Array.from({ length: 3 }, (_, i) =>
    made(30 + i, () => `/wechat/s/aBcDeFgHiJ${i}`),
  );
  readonly posts = Array.from({ length: 3 }, (_, i) =>
    made(40 + i, () => `/blog/2023/0${i + 1}/lanxi-notes-${i}.html`),
  );
  readonly server: UnrulyServer;
  readonly #changes = new Map<SiteReport, Change>();
  readonly #edits = new Map<SiteReport, string>();
  #shrunken = false;
  #out = false;

  private constructor(server: UnrulyServer) {
    this.server = server;
  }

  /** @param now the clock by which requests are logged */
  static async start(now: () => number = Date.now): Promise<InventedCounty> {
    const site = new InventedCounty(await UnrulyServer.start({}, { now }));
    for (const [path, behaviour] of Object.entries(site.#pages())) {
      site.server.change(path, (request, response, visit) =>
        (site.#out ? answers(503, { 'retry-after': '1' }) : behaviour)(request, response, visit),
      );
    }
    return site;
  }

  /** The report that stands in two columns. */
  get twice(): SiteReport {
    return this.portal[3]!;
  }

  get twicePath(): string {
    return this.twice.path.replace('/news/', '/dept/');
  }

  /** Its page counts its readers, and has nothing to ask by. */
  get counted(): SiteReport {
    return this.portal[4]!;
  }

  /** Answers 503 before it answers. */
  get slow(): SiteReport {
    return this.portal[5]!;
  }

  get reports(): SiteReport[] {
    return [...this.portal, ...this.old, ...this.account, ...this.posts];
  }

  edit(report: SiteReport, addition: string): void {
    this.#edits.set(report, addition);
  }

  change(report: SiteReport, change: Change): void {
    this.#changes.set(report, change);
  }

  /** Lists name one report each. */
  shrink(): void {
    this.#shrunken = true;
  }

  outage(): void {
    this.#out = true;
  }

  /** Undoes all but edits. */
  restore(): void {
    this.#changes.clear();
    [this.#shrunken, this.#out] = [false, false];
  }

  /** Requests since the last call. */
  requests(): { path: string; isConditional: boolean; at: number }[] {
    return this.server.visits.splice(0).map(({ path, headers, at }) => ({
      path,
      at,
      isConditional: 'if-none-match' in headers || 'if-modified-since' in headers,
    }));
  }

  /** Text of a sources.yml; some of its sources where they are named. */
  sourcesFile(ids = ['portal', 'old', 'account', 'blog', 'archive']): string {
    const base = this.server.url('');
    const sources = {
      portal: `{id: portal, name: 榄溪县人民政府, kind: site, start: ["${base}/news/index.html", "${base}/dept/index.html"]}`,
      old: `{id: old, name: 榄溪县旧站, kind: site, start: ["${base}/old/list.asp"]}`,
      account: `{id: account, name: 榄溪发布, kind: feed, start: ["${base}/wechat/feed.xml"]}`,
      blog: `{id: blog, name: 榄溪观察, kind: sitemap, start: ["${base}/blog/sitemap.xml"]}`,
      archive: `{id: archive, name: 榄溪观察旧文, kind: site, start: ["${base}/blog/list.html"], article: "/blog/2022/"}`,
      faults: `{id: faults, name: 榄溪县坏站, kind: site, start: ["${base}/faults/index.html"], article: "/faults/\\\\w+\\\\.html$"}`,
      trap: `{id: trap, name: 榄溪县日历, kind: site, start: ["${base}/trap/calendar?month=1"], maxPages: 30}`,
    };
    const chosen = Object.entries(sources).filter(([id]) => ids.includes(id));
    return `defaults: {delayMs: 20, goneAfterHours: 24}\nsources:\n${chosen.map(([, text]) => `  - ${text}\n`).join('')}`;
  }

  sources(ids?: string[]): Source[] {
    return parseSources(this.sourcesFile(ids), 'sources.yml');
  }

  close(): Promise<void> {
    return this.server.close();
  }

  #pages(): Record<string, Behaviour> {
    const base = this.server.url('');
    const pages: Record<string, Behaviour> = {
      '/robots.txt': serves('User-agent: *\nDisallow: /internal/\n', {
        'content-type': 'text/plain',
      }),
      '/internal/t20240301_900.html': serves(reportPage(made(90, () => ''))),
      '/dept/index.html': this.#list(() => [{ ...item(this.twice), href: this.twicePath }]),
      [this.twicePath]: this.#report(this.twice, (each) =>
        reportPage(each, { column: '部门动态' }),
      ),
      '/old/list.asp': this.#list(() => this.old.map(item), undefined, inGbk),
      '/wechat/feed.xml': this.#kept(() => rssFeed(this.#shown(this.account), base)),
      '/blog/sitemap.xml': this.#kept(() => sitemap(this.#shown(this.posts), base)),
      '/blog/list.html': this.#list(() => [
        { href: '/blog/2022/', title: '榄溪观察二〇二二年全部文章归档', date: '2022-12-31' },
      ]),
      '/blog/2022/': this.#kept(() =>
        blogPage(
          [made(50, () => '/blog/2022/11/a.html'), made(51, () => '/blog/2022/12/b.html')],
          base,
        ),
      ),
      ...this.#faults(),
    };
    for (const report of this.portal)
      pages[report.path] ??= this.#report(report, (each) => reportPage(each));
    for (const report of this.old)
      pages[report.path] = this.#report(report, (each) => inGbk(tablePage(each)));
    for (const report of this.account)
      pages[report.path] = this.#report(report, (each) => reportPage(each));
    for (const report of this.posts)
      pages[report.path] = this.#report(report, (each) => blogPage([each], base));
    pages[this.counted.path] = (request, response, visit) =>
      this.#of(this.counted, () =>
        serves(reportPage(this.#edited(this.counted), { views: 100 + visit })),
      )(request, response, visit);
    pages[this.slow.path] = inTurn(answers(503, { 'retry-after': '1' }), pages[this.slow.path]!);
    const listed = [
      ...this.portal.map(item),
      {
        href: '/internal/t20240301_900.html',
        title: '榄溪县内部资料不得转载第九十号',
        date: '2024-03-01',
      },
    ];
    for (let page = 0; page * PER_PAGE < listed.length; page += 1) {
      const next = (page + 1) * PER_PAGE < listed.length ? `index_${page + 1}.html` : undefined;
      pages[page === 0 ? '/news/index.html' : `/news/index_${page}.html`] = this.#list(
        () => listed.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
        next,
      );
    }
    return pages;
  }

  #faults(): Record<string, Behaviour> {
    const names = ['loop', 'hang', 'huge', 'empty', 'login', 'soft', 'good'];
    const items = names.map((name, i) => ({
      href: `/faults/${name}.html`,
      title: `榄溪县第${i}个坏页面的标题`,
      date: '2024-01-01',
    }));
    const calendar = Object.fromEntries(
      Array.from({ length: 60 }, (_, month) => [
        `/trap/calendar?month=${month}`,
        serves(listPage([], `/trap/calendar?month=${(month + 1) % MONTHS_OF_CALENDAR}`)),
      ]),
    );
    return {
      ...calendar,
      '/faults/index.html': serves(listPage(items)),
      '/faults/loop.html': redirects('/faults/loop2.html'),
      '/faults/loop2.html': redirects('/faults/loop.html'),
      '/faults/hang.html': hangs,
      '/faults/huge.html': (request, response, visit) =>
        serves(Buffer.alloc(MEGABYTES << 20, '<p>榄溪县</p>'))(request, response, visit),
      '/faults/empty.html': serves(''),
      '/faults/login.html': redirects('/login.html'),
      '/faults/soft.html': serves(SOFT_404_PAGE),
      '/faults/good.html': serves(reportPage(made(60, () => ''))),
      '/login.html': serves(LOGIN_PAGE),
    };
  }

  #edited(report: SiteReport): SiteReport {
    const addition = this.#edits.get(report);
    return addition === undefined ? report : { ...report, addition };
  }

  #shown<T>(items: T[]): T[] {
    return this.#shrunken ? items.slice(0, 1) : items;
  }

  #list(
    items: () => ListItem[],
    next?: string,
    encode = (text: string): string | Buffer => text,
  ): Behaviour {
    return this.#kept(
      () => encode(listPage(this.#shown(items()), this.#shrunken ? undefined : next)),
      next === undefined && encode === inGbk ? 'text/html' : undefined,
    );
  }

  #report(report: SiteReport, page: (report: SiteReport) => string | Buffer): Behaviour {
    return this.#of(report, () =>
      this.#kept(
        () => page(this.#edited(report)),
        report.path.startsWith('/old/') ? 'text/html' : undefined,
      ),
    );
  }

  /** What has become of a report's page; else itself. */
  #of(report: SiteReport, page: () => Behaviour): Behaviour {
    const changes: Record<Change, Behaviour> = {
      deleted: answers(404),
      withdrawn: answers(410),
      login: redirects('/login.html'),
      soft404: serves(SOFT_404_PAGE),
      notice: (request, response, visit) =>
        serves(noticePage(request.url ?? ''))(request, response, visit),
    };
    return (request, response, visit) => {
      const change = this.#changes.get(report);
      return (change === undefined ? page() : changes[change])(request, response, visit);
    };
  }

  /** A document with an ETag, which answers 304 where the request has it. */
  #kept(body: () => string | Buffer, type = 'text/html; charset=utf-8'): Behaviour {
    return (request, response, visit) => {
      const bytes = body();
      const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else return serves(bytes, { etag, 'content-type': type })(request, response, visit);
    };
  }
}

function made(number: number, path: (date: string) => string): SiteReport {
  const date = new Date(LATEST - (number % 20) * DAYS_APART * DAY_MS).toISOString().slice(0, 10);
  const title = `榄溪县召开第${number + 1}次农田水利工作调度会议`;
  return { number, path: path(date.replaceAll('-', '')), title, date };
}

function item({ path, title, date }: SiteReport): ListItem {
  return { href: path, title, date };
}
