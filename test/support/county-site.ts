import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnrulyServer, type Behaviour } from './unruly-server.js';

const POSTS = [
  {
    day: '2024-03-05',
    title: '怀集县召开春季农业生产部署会议',
    body: '3月5日,怀集县召开春季农业生产部署会议。会议强调,要抓好早稻育秧和高标准农田建设,做好农资储备,确保粮食播种面积只增不减。',
  },
  {
    day: '2024-03-12',
    title: '怀集县开展河长制巡河工作',
    body: '3月12日,怀集县开展河长制巡河工作。会议指出,要落实河长制各项任务,加强水环境治理,守护一河清水,让群众满意。',
  },
];

/** A county site with two reports, and the pages given beside or in place of them. */
export function countySite(pages: Record<string, Behaviour> = {}): Promise<UnrulyServer> {
  const items = POSTS.map(
    ({ day, title }, i) =>
      `<li><a href="/news/post_${i + 1}.html">${title}</a><span>${day}</span></li>`,
  );
  const posts = POSTS.map((post, i) => [`/news/post_${i + 1}.html`, html(postPage(post))] as const);
  return UnrulyServer.start({
    '/news/index.html': html(`<title>要闻</title><ul>${items.join('')}</ul>`),
    ...Object.fromEntries(posts),
    ...pages,
  });
}

/** A page with this in its body. */
export function html(content: string): Behaviour {
  return (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh"><body>${content}</body></html>`);
  };
}

/** Writes a sources.yml and gives its path. */
export async function writeSources(folder: string, sources: object[]): Promise<string> {
  const path = join(folder, 'sources.yml');
  // JSON is YAML.
  await writeFile(path, JSON.stringify({ defaults: { delayMs: 0 }, sources }));
  return path;
}

/** The source of a county site, as sources.yml has it. */
export function countySource(site: UnrulyServer, more: object = {}): object {
  const start = [site.url('/news/index.html')];
  const known = { id: 'huaiji-gov', name: '怀集县人民政府', county: '441224', kind: 'site' };
  return { ...known, start, article: '/post_\\d+\\.html$', ...more };
}

function postPage({ day, title, body }: (typeof POSTS)[number]): string {
  return `<title>${title}</title><h1>${title}</h1><p>发布时间:${day} 09:00</p><div id="zoom"><p>${body}</p></div>`;
}
