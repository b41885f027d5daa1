/** What a feed says of one report. */
export interface FeedEntry {
  id: string;
  title: string;
  /** Where the report can be read here, as an absolute address; where it was published, if nowhere here. */
  link: string;
  /** Where it was published, if that is another address. */
  original: string | undefined;
  published: Date;
  updated: Date;
  author: string | undefined;
  category: { term: string; label: string } | undefined;
  language: string;
  summary: string;
}

/** A page of a feed, and where the page is. */
export interface FeedPage {
  id: string;
  title: string;
  /** Absolute addresses: of the feed's page itself, of the next one, and of the same reports as a web page. */
  self: string;
  next: string | undefined;
  alternate: string | undefined;
  entries: FeedEntry[];
}
