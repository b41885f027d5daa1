import fc from 'fast-check';
import { hostileText } from './hostile-text.js';

const some = fc.oneof(
  hostileText,
  fc.constantFrom('全县乡村振兴工作会议召开', '县委书记张三强调，要抓好落实。', ''),
);
const date = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('2023-01-14', '2023年1月14日 08:00', '14 Jan 2023', '2023/1/14'),
  },
  { weight: 1, arbitrary: hostileText },
);
const address = fc.oneof(
  fc.constantFrom(
    '/art/2023/1/14/1.html',
    'http://www.county.example/a?b=1&c=2',
    '//x/y',
    'javascript:a()',
  ),
  hostileText,
);
const several = <T>(each: fc.Arbitrary<T>, max = 5) => fc.array(each, { maxLength: max });
const cell = some.map((text) => `"${text.replaceAll('"', '""')}"`);

const page = fc.tuple(some, some, date, several(some), address).map(
  ([
    site,
    title,
    day,
    paragraphs,
    link,
  ]) => `<!DOCTYPE html><html><head><title>${title}-${site}</title>
<meta name="PubDate" content="${day}"><link rel="canonical" href="${link}"></head><body><div class="nav"><a href="${link}">${site}</a></div>
<div class="article"><h1>${title}</h1><p class="info">发布时间：${day} 来源：${site}</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}<table><tr><td>${title}</td></tr></table></div></body></html>`,
);

const list = several(fc.tuple(address, some, date), 12).map(
  (items) => `<html><body><ul class="list">
${items.map(([href, title, day]) => `<li><a href="${href}">${title}</a><span>${day}</span></li>`).join('\n')}
</ul><a class="next" href="index_2.html">下一页</a></body></html>`,
);

const rss = several(fc.tuple(some, address, date, some)).map(
  (items) => `<?xml version="1.0"?><rss version="2.0"><channel><title>县报</title>
${items.map(([title, link, day, text]) => `<item><title>${title}</title><link>${link}</link><pubDate>${day}</pubDate><description><![CDATA[${text}]]></description></item>`).join('\n')}
</channel></rss>`,
);

const atom = several(fc.tuple(some, address, date)).map(
  (items) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title>
${items.map(([title, link, day]) => `<entry><title>${title}</title><link href="${link}"/><updated>${day}</updated></entry>`).join('\n')}</feed>`,
);

const sitemap = several(fc.tuple(address, date)).map(
  (items) => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.map(([loc, day]) => `<url><loc>${loc}</loc><lastmod>${day}</lastmod></url>`).join('\n')}</urlset>`,
);

const robots = several(
  fc.tuple(fc.constantFrom('User-agent', 'Disallow', 'Allow', 'Crawl-delay', 'Sitemap'), some),
  20,
).map((lines) => lines.map(([name, value]) => `${name}: ${value}`).join('\n'));

const row = fc.record(
  {
    id: some,
    url: address,
    title: some,
    body: several(some).map((paragraphs) => paragraphs.join('\n')),
    date,
    publishedAt: date,
    county: fc.oneof(fc.constantFrom('441224', '怀集县'), some),
    channel: some,
    lang: fc.constantFrom('zh', 'en', 'x'),
    people: fc.anything({ maxDepth: 2 }),
  },
  { requiredKeys: ['title', 'body'] },
);

const csv = several(fc.tuple(cell, cell, cell, cell)).map(
  (rows) => `title,body,date,county\n${rows.map((cells) => cells.join(',')).join('\n')}\n`,
);

const sources = several(fc.tuple(some, some, address, some), 3).map(
  (all) =>
    `defaults: {delayMs: 1000}\nsources:\n${all
      .map(
        ([id, name, start, select], i) =>
          `  - id: a${i}\n    name: ${JSON.stringify(name)}\n    kind: site\n    start: [${JSON.stringify(start)}]\n    article: ${JSON.stringify(id)}\n    select: {title: ${JSON.stringify(select)}}\n`,
      )
      .join('')}`,
);

/** Documents that are as they should be but for what stands in their places, by the parser that reads them. */
export const DOCUMENTS: Record<string, fc.Arbitrary<string>> = {
  jsonl: several(row).map((rows) => rows.map((each) => JSON.stringify(each)).join('\n')),
  csv,
  page,
  text: fc
    .tuple(some, date, several(some))
    .map(([title, day, all]) => [title, day, ...all].join('\n')),
  list,
  feed: fc.oneof(rss, atom),
  sitemap,
  robots,
  sources,
  charset: page,
};
