import type { Document, Element } from 'domhandler';
import { joinParagraphs } from '../fields/body.js';
import { classNames, elementsIn, isElement } from '../../sources/markup/elements.js';
import { oneLine, readText } from '../../sources/markup/text.js';
import { readLayout, lineSize } from '../layout/lines.js';
import { detectLanguage, type PageFields } from '../fields/page-fields.js';
import type { PageFacts } from '../fields/page-facts.js';
import { printedTime, type PrintedTime } from '../fields/time/printed-time.js';
import { splitRelease } from '../fields/release-line.js';

const POST = new Set(['hentry', 'post-outer', 'post', 'post-outer-container']);
const BODY = new Set(['post-body', 'entry-content']);
const TITLE = new Set(['post-title', 'entry-title']);
/** The size of the shortest post in Chinese characters' worth. Chosen by hand. */
const MIN_TEXT = 20;
/** The most posts of a page. */
const MAX_POSTS = 100;

/**
 * Reads the posts of a blog's page: one, or those of an archive, each with its own address. A post
 * of which only the beginning is shown does not count.
 */
export function readBlog(document: Document, facts: PageFacts): PageFields[] {
  if (!isBlog(facts)) return [];
  const found = new Map<Element, PrintedTime | undefined>();
  let day: PrintedTime | undefined;
  for (const element of elementsIn(document)) {
    if (found.size === MAX_POSTS) break;
    if (classNames(element).includes('date-header')) {
      day = printedTime(readText(element), facts.timezone);
    }
    if (isCalled(element, BODY) && !isInside(element, found)) found.set(element, day);
  }
  const bodies = [...found.keys()];
  const around = bodies.map(findPost);
  const posts = bodies.map((body, at) => {
    // An element with several texts in it is not a post.
    const post = around.filter((each) => each === around[at]).length === 1 ? around[at]! : body;
    return readPost(body, post, facts, bodies.length === 1, found.get(body));
  });
  return posts.filter((post) => post !== undefined);
}

function isBlog({ metas }: PageFacts): boolean {
  return /blogger|wordpress/iu.test(metas.get('generator') ?? '');
}

function readPost(
  body: Element,
  post: Element,
  facts: PageFacts,
  isAlone: boolean,
  day: PrintedTime | undefined,
): PageFields | undefined {
  const inside = [...elementsIn(post)];
  if (inside.some((element) => classNames(element).includes('jump-link'))) return undefined;
  const titled = inside.find((element) => isCalled(element, TITLE));
  const title = titled ? oneLine(readText(titled)) : undefined;
  const fields: PageFields = {};
  if (title) fields.title = title;
  const own = findBlogTime(inside, facts.timezone) ?? day;
  const lines = readLayout(body).lines.filter((line) => !line.chrome);
  const { release, rest } = splitRelease(lines);
  Object.assign(fields, release ?? { ...own, channel: blogName(facts, title) });
  if (release && own?.publishedAt) fields.reposted = own.publishedAt;
  const paragraphs = joinParagraphs(rest, title);
  const text = paragraphs.join('\n');
  if (lineSize(text) < MIN_TEXT) return undefined;
  const url = permalink(inside, titled) ?? (isAlone ? facts.canonical : undefined);
  if (url) fields.url = url;
  return { ...fields, body: text, lang: detectLanguage(text) };
}

/** The outermost element around a post's text that is called a post and holds no other one. */
function findPost(body: Element): Element {
  let post = body;
  for (let up = body.parent; isElement(up); up = up.parent) {
    if (isCalled(up, POST) || up.name === 'article') post = up;
    if (isCalled(up, new Set(['blog-posts', 'hfeed', 'date-posts']))) break;
  }
  return post;
}

function findBlogTime(elements: Element[], timezone: string | undefined) {
  for (const element of elements) {
    const { attribs, name } = element;
    const isTime =
      name === 'time' ||
      classNames(element).some((each) => each === 'published' || each === 'timestamp-link') ||
      attribs.itemprop === 'datePublished';
    if (!isTime) continue;
    const time = printedTime(
      attribs.datetime ?? attribs.title ?? attribs.content ?? readText(element),
      timezone,
    );
    if (time) return time;
  }
  return undefined;
}

function permalink(inside: Element[], title: Element | undefined): string | undefined {
  const link =
    inside.find(({ name, attribs }) => name === 'a' && attribs.rel?.includes('bookmark')) ??
    inside.find((element) => classNames(element).includes('timestamp-link')) ??
    (title && [...elementsIn(title)].find(({ name }) => name === 'a'));
  return link?.attribs.href?.replace(/#.*$/u, '');
}

function blogName(facts: PageFacts, title: string | undefined): string | undefined {
  const site = facts.metas.get('og:site_name');
  if (site) return site;
  const isBoth = title !== undefined && facts.title.includes(title);
  const blog = isBoth ? facts.title.replace(title, '') : facts.title.split(/:\s/u)[0];
  return blog?.replace(/^[\s:|»–—-]+|[\s:|«–—-]+$/gu, '') || undefined;
}

function isCalled(element: Element, names: Set<string>): boolean {
  return classNames(element).some((name) => names.has(name));
}

function isInside(element: Element, outer: ReadonlyMap<Element, unknown>): boolean {
  for (let up = element.parent; isElement(up); up = up.parent) if (outer.has(up)) return true;
  return false;
}
