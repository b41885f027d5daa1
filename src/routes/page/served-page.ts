import type { PageHead } from './page-head.js';
import type { ListedSearch } from './server-list.js';

/** What a page of the gateway shows, before it is written as HTML. */
export interface ServedPage {
  status: number;
  head: PageHead;
  listed: ListedSearch;
}
