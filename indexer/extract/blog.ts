import { paragraphsOf } from './body.js';
import {
  elementsIn,
  isElement,
  namesOf,
  oneLine,
  textOf,
  type Document,
  type Element,
} from './dom.js';
import { layoutOf, sizeOf } from './lines.js';
import { languageOf, type PageFields } from './page-fields.js';
import type { PageFacts } from './page-facts.js';
import { printedTime } from './printed-time.js';
import { releaseLine } from './release-line.js';

const POST = new Set(['hentry', 'post-outer', 'post', 'post-outer-container']);
const BODY = new Set(['post-body', 'entry-content']);
const TITLE = new Set(['post-title', 'entry-title']);
const LEAST_TEXT = 20;
/** The most posts of a page. */
const MOST_POSTS = 100;

/**
 * Reads the posts of a blog's page: one, or those of an archive, each with its own address. A post
 * of which only the beginning is shown is none.
 */
export function readBlog(document: Document, facts: PageFacts): PageFields[] {
  if (!isBlog(facts)) return [];
  const found = new Set<Element>();
  for (const element of elementsIn(document)) {
    if (found.size === MOST_POSTS) break;
    if (named(element, BODY) && !isInside(element, found)) found.add(element);
  }
  const bodies = [...found];
  const around = bodies.map(postOf);
  const posts = bodies.map((body, at) => {
    // What several texts stand in together is no post.
    const post = around.filter((each) => each === around[at]).length === 1 ? around[at]! : body;
    return readPost(body, post, facts, bodies.length === 1);
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
): PageFields | undefined {
  const inside = [...elementsIn(post)];
  if (inside.some((element) => namesOf(element).includes('jump-link'))) return undefined;
  const titled = inside.find((element) => named(element, TITLE));
  const title = titled ? oneLine(textOf(titled)) : undefined;
  const fields: PageFields = {};
  if (title) fields.title = title;
  const own = publishedOf(inside);
  const lines = layoutOf(body).lines.filter((line) => !line.chrome);
  const at = lines.slice(0, 3).findIndex((line) => releaseLine(line.text) !== undefined);
  const release = at < 0 ? undefined : releaseLine(lines[at]!.text);
  const rest = at < 0 ? lines : lines.slice(at + 1);
  Object.assign(fields, release ?? { ...own, channel: blogName(facts, title) });
  if (release && own?.publishedAt) fields.reposted = own.publishedAt;
  const paragraphs = paragraphsOf(rest, title);
  const text = paragraphs.join('\n');
  if (sizeOf(text) < LEAST_TEXT) return undefined;
  const url = permalink(inside, titled) ?? (isAlone ? facts.canonical : undefined);
  if (url) fields.url = url;
  return { ...fields, body: text, lang: languageOf(text) };
}

/** The outermost element around a post's text that is called a post and holds no other one. */
function postOf(body: Element): Element {
  let post = body;
  for (let up = body.parent; isElement(up); up = up.parent) {
    if (named(up, POST) || up.name === 'article') post = up;
    if (named(up, new Set(['blog-posts', 'hfeed', 'date-posts']))) break;
  }
  return post;
}

function publishedOf(elements: Element[]) {
  for (const element of elements) {
    const { attribs, name } = element;
    const isTime =
      name === 'time' ||
      namesOf(element).some((each) => each === 'published' || each === 'timestamp-link') ||
      attribs.itemprop === 'datePublished';
    if (!isTime) continue;
    const time = printedTime(
      attribs.datetime ?? attribs.title ?? attribs.content ?? textOf(element),
    );
    if (time) return time;
  }
  return undefined;
}

function permalink(inside: Element[], title: Element | undefined): string | undefined {
  const link =
    inside.find(({ name, attribs }) => name === 'a' && attribs.rel?.includes('bookmark')) ??
    inside.find((element) => namesOf(element).includes('timestamp-link')) ??
    (title && [...elementsIn(title)].find(({ name }) => name === 'a'));
  return link?.attribs.href?.replace(/#.*$/u, '');
}

function blogName(facts: PageFacts, title: string | undefined): string | undefined {
  const site = facts.metas.get('og:site_name');
  if (site) return site;
  const [first] = facts.title.split(/:\s/u);
  return first && first !== title ? first : undefined;
}

function named(element: Element, names: Set<string>): boolean {
  return namesOf(element).some((name) => names.has(name));
}

function isInside(element: Element, outer: Set<Element>): boolean {
  for (let up = element.parent; isElement(up); up = up.parent) if (outer.has(up)) return true;
  return false;
}
