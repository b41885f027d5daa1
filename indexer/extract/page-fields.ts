/** What a page or a text says of itself; everything but the text may be missing. */
export interface PageFields {
  title?: string;
  body?: string;
  publishedAt?: string;
  date?: string;
  channel?: string;
}
