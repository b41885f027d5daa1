import { expect } from 'chai';
import { after, before, it } from 'mocha';
import { discover } from '../../../indexer/sources/discover/discover.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { serveCountyWeb, type CountyWeb } from '../../support/county-web.js';
import { describeWithSharedData } from '../../support/shared-data.js';

interface Web {
  columns: { first: string; items: { href: string }[] }[];
  feeds: Record<string, { path: string; entries: { href: string }[] }>;
}

describeWithSharedData('the shared county web', (folder) => {
  let site: CountyWeb<Web> | undefined;
  let base: string;
  let sources: Source[];
  let web: Web;
  before(async () => {
    site = await serveCountyWeb(folder);
    ({ base, sources, description: web } = site);
  });
  after(() => site?.close());

  /** What a source's columns and feeds list, by site.json. */
  function listed({ start }: Source): string[] {
    const paths = start.map((address) => address.replace(base, ''));
    const columns = web.columns.filter(({ first }) => paths.includes(first));
    const feeds = Object.values(web.feeds).filter(({ path }) => paths.includes(path));
    const found = [
      ...columns.flatMap(({ first, items }) =>
        items.map(
          ({ href }) => new URL(href.replace('{HOST}', new URL(base).host), base + first).href,
        ),
      ),
      ...feeds.flatMap(({ entries }) => entries.map(({ href }) => base + href)),
    ];
    return found.map((url) => url.replace(/[?&]jsessionid=.*$/u, '')).toSorted();
  }

  async function discovered(source: Source): Promise<string[]> {
    const found: string[] = [];
    const read = async (url: string) => {
      const answer = await fetch(url);
      const contentType = answer.headers.get('content-type') ?? '';
      return answer.ok
        ? { bytes: Buffer.from(await answer.arrayBuffer()), url: answer.url, contentType }
        : undefined;
    };
    for await (const { url } of discover(source, read)) found.push(url);
    return found.toSorted();
  }

  it('gives each listed report once and nothing else', async () => {
    for (const source of sources)
      expect(await discovered(source), source.id).to.deep.equal(listed(source));
  });

  it('gives the same where reports and paging are to be detected', async () => {
    for (const source of sources.filter(({ kind }) => kind === 'site')) {
      const plain = { ...source, article: undefined, next: undefined };
      expect(await discovered(plain), source.id).to.deep.equal(listed(source));
    }
  });

  it('gives the posts of a blog from its pages and its sitemap, too', async () => {
    const blog = sources.find(({ id }) => id === 'blog')!;
    const wanted = listed(blog);
    const pages: Source = { ...blog, kind: 'site', start: [`${base}/blog/`] };
    const sitemap: Source = { ...blog, kind: 'sitemap', start: [`${base}/blog/sitemap.xml`] };
    expect(await discovered(pages)).to.deep.equal(wanted);
    expect(await discovered(sitemap)).to.deep.equal(wanted);
  });
});
