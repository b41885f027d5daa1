import type { Element } from 'domhandler';
import { bodyRegion, isCalledBody, joinParagraphs, findRegion } from '../fields/body.js';
import { findChannel } from '../fields/channel.js';
import { firstPost } from '../fields/first-post.js';
import type { Layout, PageLine } from '../layout/lines.js';
import { detectLanguage, type PageFields, type PageReading } from '../fields/page-fields.js';
import { isBarePage, noReport, noReportReason } from '../no-report.js';
import type { PageFacts } from '../fields/page-facts.js';
import { findPublished, type Places } from '../fields/time/published.js';
import { splitRelease } from '../fields/release-line.js';
import { findSiteOwner } from '../fields/site/site-name.js';
import { findTitle } from '../fields/title/title.js';

/** How many lines before a text its source may be, and its title. Chosen by hand: menus lie between. */
const MAX_LINES_TO_SOURCE = 60;
const MAX_LINES_TO_TITLE = 500;
/** How the first paragraph of television's news names its maker. */
const AGENCY = /^央视网消息\s?(?:[（(][^）)]{1,12}[）)])?\s?[:：]\s?/u;

/**
 * What the first lines say of a text that was released elsewhere before, to the minute or in which place, and how many
 * they are at most.
 */
const RELEASED = /\b[Rr]eleased (?:at|on)\b.{0,60}?(?:\d:\d\d|\bin [A-Z])/u;
const MAX_LINES_TO_RELEASE = 3;

/**
 * Reads a page with one article by what it declares in its head and by how its text is laid out.
 *
 * @param bodies the elements that hold the text, where the source's configuration names them
 */
export function readArticle(
  facts: PageFacts,
  layout: Layout,
  url: string | undefined,
  bodies?: Element[],
): PageReading {
  const places = timePlaces(layout, bodies);
  const near = [...places.before.slice(-MAX_LINES_TO_SOURCE), ...places.text.slice(0, 6)];
  const title = findTitle(facts, [
    ...places.before.slice(-MAX_LINES_TO_TITLE),
    ...places.text.slice(0, 4),
  ]);
  const isReleased = places.text
    .slice(0, MAX_LINES_TO_RELEASE)
    .some(({ text }) => RELEASED.test(text));
  const { release, rest } = isReleased
    ? splitRelease(places.text)
    : { release: undefined, rest: places.text };
  let paragraphs = joinParagraphs(bodies?.length ? rest : firstPost(rest), title);
  const declared = facts.article?.body;
  if (paragraphs.length === 0 && declared) paragraphs = paragraphsIn(declared);
  const { text: region, isNamed } = places;
  const found = { facts, lines: layout.lines, region, paragraphs, isNamed };
  const reason = noReportReason(found);
  if (reason) return noReport(reason);
  const body = paragraphs.join('\n').replace(AGENCY, '');
  const fields: PageFields = {
    body,
    lang: detectLanguage(body),
    ...findPublished(facts, places, url),
  };
  const channel = findChannel(facts, title, {
    head: near,
    text: places.text,
    foot: places.after.slice(0, 30),
    all: layout.lines,
  });
  const given = {
    title,
    channel,
    url: url === undefined ? facts.canonical : undefined,
    siteName: findSiteOwner(facts, title, layout.lines),
    column: facts.metas.get('columnname'),
  };
  for (const [name, value] of Object.entries(given)) {
    if (value) Object.assign(fields, { [name]: value });
  }
  if (release) {
    if (fields.publishedAt !== undefined) fields.reposted = fields.publishedAt;
    Object.assign(fields, { publishedAt: undefined, ...release });
  }
  const isBare = isBarePage(found, fields.date !== undefined);
  return { report: true, fields, ...(isBare && { isBare }) };
}

function timePlaces(layout: Layout, bodies: Element[] | undefined): Places & { isNamed: boolean } {
  const { lines } = layout;
  const named = bodies
    ?.map((body) => findRegion(layout, body))
    .filter((each) => each !== undefined);
  const [first] = named ?? [];
  const region = first ?? bodyRegion(layout);
  if (region === undefined) return { before: lines, text: [], after: [], isNamed: false };
  const text: PageLine[] = first
    ? named!.flatMap(({ from, to }) => lines.slice(from, to))
    : lines.slice(region.from, region.to);
  const isNamed = first !== undefined || isCalledBody(region.element);
  return { before: lines.slice(0, region.from), text, after: lines.slice(region.to), isNamed };
}

function paragraphsIn(text: string): string[] {
  return text
    .replace(/<[^<>]{0,400}>/gu, '\n')
    .split(/\n|\u3000\u3000+/u)
    .map((line) => line.trim())
    .filter(Boolean);
}
