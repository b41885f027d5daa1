import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { seededIntegers } from '../oracle/seeded-random.js';

// node --import tsx scripts/measure/bench-site.ts PAGES : a county's portal of so many invented reports on a
// free port of the loopback, whose address it prints. A list page names as many of them as LISTS says.
const pages = Number(process.argv[2] ?? 2_000);
/** The list pages there are, whatever the number of reports. */
const lists = Number(process.argv[3] ?? 20);
/** Of a report's text; half of it is said by somebody. */
const MIN_CHARACTERS = 450;
const PLACES = ['东坑', '石岭', '榄溪', '沙浦', '云田', '白鹤', '新桥', '大湾', '青竹', '龙潭'];
const WORKS = [
  '灌溉渠道',
  '村小学',
  '茶园',
  '危桥',
  '养老院',
  '垃圾清运',
  '山塘',
  '防火巡护',
  '图书室',
];
const VERBS = ['指出', '强调', '要求', '表示'];
const NAMES = ['李春和', '王建国', '赵青山', '陈素兰', '周继明'];

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const report = /^\/news\/t20\d{6}_(\d+)\.html$/u.exec(path)?.[1];
  const list = /^\/news\/index(?:_(\d+))?\.html$/u.exec(path);
  const html =
    report !== undefined
      ? reportPage(Number(report))
      : list !== null && listPage(Number(list[1] ?? 0));
  if (html === false) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${createHash('sha1').update(html).digest('hex')}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/html; charset=utf-8' });
  response.end(isKnown ? undefined : html);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function listPage(number: number): string {
  const perPage = Math.ceil(pages / lists);
  const items = Array.from({ length: perPage }, (_, i) => number * perPage + i)
    .filter((at) => at < pages)
    .map(
      (at) =>
        `<li><a href="${inventAddress(at)}">${inventTitle(at)}</a><span>${inventDay(at)}</span></li>`,
    );
  const next =
    number + 1 < lists ? `<a class="next" href="index_${number + 1}.html">下一页</a>` : '';
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务要闻</title></head><body>
<ul class="list">${items.join('\n')}</ul><div class="page">${next}</div></body></html>`;
}

function reportPage(at: number): string {
  const next = seededIntegers(at + 1);
  const pick = (words: string[]) => words[next() % words.length]!;
  const paragraphs: string[] = [];
  for (let length = 0; length < MIN_CHARACTERS; length += paragraphs.at(-1)!.length) {
    const works = Array.from({ length: 3 + (next() % 4) }, () => {
      return `${pick(PLACES)}镇${pick(WORKS)}${1 + (next() % 97)}处已完成${next() % 100}％`;
    });
    const who = next() % 2 === 0 ? `县委书记${pick(NAMES)}${pick(VERBS)}，` : '会议听取汇报，';
    paragraphs.push(`${who}${works.join('，')}，要抓紧抓实。`);
  }
  const navigation = PLACES.map((place) => `<li><a href="/${place}/">${place}</a></li>`).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${inventTitle(at)}_榄溪县人民政府</title>
<meta name="ArticleTitle" content="${inventTitle(at)}"><meta name="PubDate" content="${inventDay(at)} 09:30">
<style>${'.a{margin:0;padding:0}'.repeat(120)}</style></head><body><ul class="nav">${navigation}</ul>
<h1>${inventTitle(at)}</h1><div class="info">发布时间：${inventDay(at)} 09:30　来源：榄溪发布</div>
<div class="TRS_Editor">${paragraphs.map((text) => `<p>　　${text}</p>`).join('\n')}</div>
<div class="footer">主办：榄溪县人民政府办公室</div></body></html>`;
}

function inventTitle(at: number): string {
  return `榄溪县召开第${at + 1}次农田水利工作调度会议`;
}

function inventAddress(at: number): string {
  return `t${inventDay(at).replaceAll('-', '')}_${at}.html`;
}

function inventDay(at: number): string {
  return new Date(Date.UTC(2023, 11, 31) - Math.floor(at / 3) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
