/** What a feed says of one report. Times are ISO 8601. */
export interface FeedEntry {
  id: string;
  title: string;
  /** Where the report stands. */
  link: string;
  published: string;
  updated: string;
  author: string | undefined;
  category: { term: string; label: string } | undefined;
  summary: string;
}

export interface Feed {
  id: string;
  title: string;
  self: string;
  next: string | undefined;
  updated: string;
  entries: FeedEntry[];
}

/** A feed in Atom's format (RFC 4287), with its pages linked (RFC 5005). */
export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(feed.id)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${feed.updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    ...(feed.next === undefined ? [] : [`<link rel="next" href="${escaped(feed.next)}"/>`]),
    '<generator>Xianbao 县报</generator>',
    ...feed.entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(entry: FeedEntry): string[] {
  const { author = '–', category } = entry;
  return [
    '<entry>',
    `<id>${escaped(entry.id)}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<link rel="alternate" href="${escaped(entry.link)}"/>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    ...(category === undefined
      ? []
      : [`<category term="${escaped(category.term)}" label="${escaped(category.label)}"/>`]),
    `<summary>${escaped(entry.summary)}</summary>`,
    '</entry>',
  ];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML text. Characters that XML cannot have at all are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign]!);
}
