import { generateJsonFeed } from 'feedsmith';
import type { FeedEntry, FeedPage } from './feed-page.js';

/** A feed in the format of JSON Feed 1.1. */
export function jsonFeed({ title, self, next, alternate, entries }: FeedPage): string {
  return JSON.stringify(
    generateJsonFeed({
      title,
      feed_url: self,
      ...(next !== undefined && { next_url: next }),
      ...(alternate !== undefined && { home_page_url: alternate }),
      items: entries.map(toItem),
    }),
  );
}

function toItem(entry: FeedEntry) {
  const { id, title, link, original, published, updated, author, category, language } = entry;
  return {
    id,
    title,
    url: link,
    ...(original !== undefined && { external_url: original }),
    content_text: entry.summary,
    date_published: published,
    date_modified: updated,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(category !== undefined && { tags: [category.label] }),
    language,
  };
}
