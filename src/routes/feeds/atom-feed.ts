import { generateAtomFeed } from 'feedsmith';
import type { FeedEntry, FeedPage } from './feed-page.js';

/** A feed in Atom's format (RFC 4287), with its pages linked (RFC 5005). */
export function atomFeed({ id, title, self, next, alternate, entries }: FeedPage): string {
  const updated = Math.max(0, ...entries.map((entry) => entry.updated.getTime()));
  return generateAtomFeed({
    id: xmlText(id),
    title: { value: xmlText(title) },
    updated: new Date(updated),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: xmlText(self) },
      ...(next === undefined
        ? []
        : [{ rel: 'next', type: 'application/atom+xml', href: xmlText(next) }]),
      ...(alternate === undefined
        ? []
        : [{ rel: 'alternate', type: 'text/html', href: xmlText(alternate) }]),
    ],
    generator: { text: 'Xianbao 县报' },
    entries: entries.map((entry) => ({
      id: xmlText(entry.id),
      title: { value: xmlText(entry.title) },
      links: [
        { rel: 'alternate', href: xmlText(entry.link) },
        ...(entry.original === undefined ? [] : [{ rel: 'via', href: xmlText(entry.original) }]),
      ],
      published: entry.published,
      updated: entry.updated,
      // An entry needs an author (RFC 4287, 4.1.2).
      authors: [{ name: xmlText(entry.author ?? '–') }],
      categories: entry.category === undefined ? [] : [xmlCategory(entry.category)],
      summary: { value: xmlText(entry.summary) },
    })),
  });
}

function xmlCategory({ term, label }: NonNullable<FeedEntry['category']>) {
  return { term: xmlText(term), label: xmlText(label) };
}

/** The text without the characters that XML 1.0 cannot have at all, not even escaped. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
