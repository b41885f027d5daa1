import { inventedText } from './invented-texts.js';

/** A report of the invented county, as its site prints it. */
export interface SiteReport {
  /** Tells it apart; and the seed of its text. */
  number: number;
  path: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  /** Put at the end of its text. */
  addition?: string;
}

const TEXT_LENGTH = 350;
const SPEAKERS = ['李春和', '赵青山', '陈素兰'];

/** The paragraphs of a report; one of them is said by somebody. */
export function paragraphsOf({ number, addition }: SiteReport): string[] {
  const speaker = SPEAKERS[number % SPEAKERS.length]!;
  const said = `县委书记${speaker}强调，要把第${number}号工作抓紧抓实，确保群众得实惠。`;
  const rest = inventedText(number + 1, TEXT_LENGTH).split('\n');
  return ['会议在榄溪县召开。', ...rest, said, ...(addition === undefined ? [] : [addition])];
}

/** A portal's page of a report. */
export function reportPage(report: SiteReport, { column = '政务要闻', views = 0 } = {}): string {
  const { title, date } = report;
  const counter = views > 0 ? `<span>浏览次数：${views}</span>` : '';
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_榄溪县人民政府</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date} 09:30">
<meta name="ColumnName" content="${column}"></head><body>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/news/">${column}</a></div>
<h1>${title}</h1><div class="info">发布时间：${date} 09:30　来源：榄溪发布 ${counter}</div>
<div class="TRS_Editor">${inParagraphs(report)}</div>
<div class="footer">主办：榄溪县人民政府办公室</div></body></html>`;
}

/** The page of an old portal: tables, and a charset to be told from the head. */
export function tablePage(report: SiteReport): string {
  const { title, date } = report;
  return `<HTML><HEAD><TITLE>${title}</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312"></HEAD><BODY>
<TABLE width=980><TR><TD align=center><B>${title}</B></TD></TR>
<TR><TD align=center>发布时间：${date} 来源：榄溪县政府办</TD></TR>
<TR><TD>${inParagraphs(report)}</TD></TR></TABLE></BODY></HTML>`;
}

/** A page of a blog with one post or several. */
export function blogPage(posts: SiteReport[], base: string): string {
  const made = posts.map(
    (post) => `<div class="post-outer"><div class="post hentry">
<h3 class="post-title entry-title"><a href="${base}${post.path}">${post.title}</a></h3>
<div class="post-body entry-content">${inParagraphs(post)}</div>
<div class="post-footer"><a class="timestamp-link" href="${base}${post.path}" rel="bookmark"><abbr class="published" title="${post.date}T09:30:00+08:00">${post.date}</abbr></a></div>
</div></div>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>榄溪观察</title>
<meta content="blogger" name="generator"></head><body><div class="blog-posts hfeed">${made.join('\n')}</div></body></html>`;
}

export interface ListItem {
  href: string;
  title: string;
  date: string;
}

/** A page of a column, and the link to its next one. */
export function listPage(items: ListItem[], next?: string): string {
  const rows = items.map(
    ({ href, title, date }) => `<li><span>${date}</span><a href="${href}">${title}</a></li>`,
  );
  const paging = next === undefined ? '' : `<a class="next" href="${next}">下一页</a>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务要闻_榄溪县人民政府</title></head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/login.html">登录</a></li></ul>
<ul class="list">${rows.join('\n')}</ul><div class="page">${paging}</div></body></html>`;
}

/** An RSS feed. */
export function rssFeed(reports: SiteReport[], base: string): string {
  const items = reports.map(
    ({ path, title, date }) =>
      `<item><title>${title}</title><link>${base}${path}</link><pubDate>${new Date(`${date}T09:30:00+08:00`).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>榄溪发布</title>${items.join('')}</channel></rss>`;
}

/** A sitemap. */
export function sitemap(reports: SiteReport[], base: string): string {
  const urls = reports.map(
    ({ path, date }) => `<url><loc>${base}${path}</loc><lastmod>${date}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}

export const LOGIN_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>用户登录</title></head><body>
<form>用户名 <input name="u"> 密码 <input type="password" name="p"><button>登录</button></form></body></html>`;

/** A notice in words that no list has, with something else in it at every address. */
export function noticePage(path: string): string {
  const number = Buffer.from(path).toString('hex').slice(-12);
  return `<html><head><meta charset="utf-8"><title>榄溪县</title></head><body><p>今天来看榄溪新闻的乡亲有点多，前面还有一千多位，请先喝杯茶歇一歇，过会儿再来看看，我们把椅子都备好了，茶水也都烧开了，各位不要着急，更不要反复刷新，以免排得更久，谢谢各位乡亲的体谅和配合，榄溪县融媒体中心全体同事在这里给大家鞠躬了。</p><p>号牌 ${number}</p><p>2024-03-05 08:00:00</p></body></html>`;
}

export const SOFT_404_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>出错了</title></head><body>
<h1>404</h1><p>抱歉，您访问的页面不存在。</p><a href="/">返回首页</a></body></html>`;

function inParagraphs(report: SiteReport): string {
  return paragraphsOf(report)
    .map((text) => `<p>　　${text}</p>`)
    .join('\n');
}
