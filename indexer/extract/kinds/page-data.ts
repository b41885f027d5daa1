import { escapeUTF8 } from 'entities';
import { jsonObjects } from '../../sources/markup/json-objects.js';
import { parseHtml } from '../../sources/markup/parse-html.js';
import type { PageFacts } from '../fields/page-facts.js';
import type { PageReading } from '../fields/page-fields.js';
import { isSiteTitle } from '../fields/section-names.js';
import { readLayout } from '../layout/lines.js';
import { readArticle } from './article.js';

/** Where a head has the title of what is shared. */
const TITLE_METAS = ['og:title', 'twitter:title', 'name'];
/** The least characters of a report's text, with its markup. Chosen by hand: what is shorter is a summary. */
const MIN_BODY = 80;
/** The least that a page has to hand over which prints a list: there, a text is mostly one beside it. Chosen by hand. */
const MIN_BODY_OF_LIST = 300;
/** What a report's text is called; what is called otherwise is a summary, or said of the site. */
const BODY_KEY = /(?:content|body|text|html|article|detail|paragraph)s?(?:_?html)?$/iu;
/** The most characters of a title. */
const MAX_TITLE = 200;
/** The most objects that are looked at. */
const MAX_OBJECTS = 20_000;
const SENTENCE = /[。！？]|[.!?](?:\s|<|$)/u;
const TITLE_KEY = /^(?:article|news|content|doc|info)?_?(?:title|name|headline|subject)$/iu;
const SOURCE_KEY =
  /^(?:article|news|content)?_?(?:source|origin|copy_?from|media|publisher|account)_?(?:name)?$/iu;
const AUTHOR_KEY = /^(?:author|nick|user)_?(?:name)?$/iu;
/** What stands before an account's name: 政务：. */
const ACCOUNT_LABEL = /^\p{Script=Han}{1,4}[:：]\s?/u;

/** Other keys that may have a title, and those that have a name of something else. */
const NAME_KEY = /(?:title|name|headline)$/iu;
const OTHER_NAME =
  /author|user|nick|editor|source|media|column|channel|site|cate|class|node|file|account|app|area|tag/iu;
const MIN_NAME = 6;
/** What a paragraph is called in a list of them. */
const PARAGRAPH_KEY = /^(?:value|text|content|html|paragraph|p)$/iu;

/** A report as an app's page has it for its scripts to draw. */
interface Story {
  /** Without it, the head's counts. */
  title: string | undefined;
  body: string;
  /** What else is said of it, by the names that the page gives. */
  said: Record<string, unknown>;
}

/**
 * Reads the report of a page that prints none and hands one to its scripts as data, as the pages of apps do: as if they had
 * drawn it. `undefined` where there is none.
 *
 * @param isList whether the page prints a list
 */
export function readPageData(
  facts: PageFacts,
  url: string | undefined,
  isList: boolean,
): PageReading | undefined {
  let story: Story | undefined;
  for (const value of jsonObjects(facts.script)) {
    const found = findStory(value);
    if (found && (story === undefined || found.body.length > story.body.length)) story = found;
  }
  if (story === undefined || (isList && story.body.length < MIN_BODY_OF_LIST)) return undefined;
  const { body, said } = story;
  const title = story.title ?? TITLE_METAS.map((name) => facts.metas.get(name)).find(Boolean);
  if (title === undefined || isSiteTitle(title)) return undefined;
  const metas = new Map(facts.metas).set('articletitle', title);
  const source = findText(said, SOURCE_KEY);
  if (source) metas.set('contentsource', source);
  const author = findText(said, AUTHOR_KEY)?.replace(ACCOUNT_LABEL, '');
  if (author) metas.set('author', author);
  const drawn = readLayout(parseHtml(drawStory(title, body)));
  return readArticle({ ...facts, metas, title, script: JSON.stringify(said) }, drawn, url);
}

/** The object with the longest text; not one of several in a list. */
function findStory(root: object): Story | undefined {
  let best: Story | undefined;
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0 && count < MAX_OBJECTS; count += 1) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      if (value.length === 1) open.push(value[0]);
      continue;
    }
    const story = readStory(value as Record<string, unknown>);
    if (story && (best === undefined || story.body.length > best.body.length)) best = story;
    for (const each of Object.values(value)) {
      if (open.length === MAX_OBJECTS) break;
      open.push(each);
    }
  }
  return best;
}

function readStory(value: Record<string, unknown>): Story | undefined {
  const entries = Object.entries(value);
  const texts = entries
    .filter(([name]) => BODY_KEY.test(name))
    .map(([, each]) => (Array.isArray(each) ? joinTexts(each) : each))
    .filter((each): each is string => typeof each === 'string')
    .filter((each) => each.length >= MIN_BODY && SENTENCE.test(each));
  const [longest] = texts.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const said = entries.filter(
    ([, each]) => typeof each === 'number' || (typeof each === 'string' && each.length < MIN_BODY),
  );
  return { title: findTitle(value), body: longest, said: Object.fromEntries(said) };
}

/** The paragraphs of a text that a page has in pieces: `[{type: 'text', value: …}]`. */
function joinTexts(pieces: unknown[]): string {
  return pieces
    .flatMap((piece) =>
      typeof piece === 'object' && piece !== null
        ? (findText(piece as Record<string, unknown>, PARAGRAPH_KEY) ?? [])
        : [],
    )
    .filter((text) => !/^(?:https?:)?\/\//u.test(text))
    .join('\n');
}

function findTitle(value: Record<string, unknown>): string | undefined {
  const named = findText(value, TITLE_KEY);
  const others = Object.entries(value).filter(
    ([name]) => NAME_KEY.test(name) && !OTHER_NAME.test(name),
  );
  const title = named ?? findText(Object.fromEntries(others), NAME_KEY);
  const isTitle = title !== undefined && title.length >= MIN_NAME && title.length <= MAX_TITLE;
  return isTitle ? title : undefined;
}

function findText(value: Record<string, unknown>, key: RegExp): string | undefined {
  for (const [name, text] of Object.entries(value))
    if (key.test(name) && typeof text === 'string' && text.trim() !== '') return text.trim();
  return undefined;
}

function drawStory(title: string, body: string): string {
  const text = /<(?:p|br|div|section|span)\b/iu.test(body)
    ? body
    : body
        .split('\n')
        .map((line) => `<p>${escapeUTF8(line)}</p>`)
        .join('');
  return `<h1>${escapeUTF8(title)}</h1><div id="content">${text}</div>`;
}
