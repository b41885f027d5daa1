/**
 * How much of a document is read, whoever wrote it. Each bound is far above what published pages need (a few
 * thousand nodes, some dozens deep), and was chosen so that the time for any document stays in proportion to
 * its length.
 */

/** The most bytes of a page: no report's, list's or feed's comes near it. */
export const MAX_PAGE_BYTES = 5 << 20;
/** The most bytes of a sitemap: so much takes the 50,000 addresses that its protocol allows at 330 bytes each. */
export const MAX_SITEMAP_BYTES = 16 << 20;
/** The most nodes of a document. */
export const MAX_NODES = 200_000;
/** The most elements open at once: the parser's time grows with their square. */
export const MAX_OPEN_ELEMENTS = 15_000;
/** The deepest element, so that walks may recurse. Browsers do not nest deeper either. */
export const MAX_DEPTH = 256;
/** The most nodes at the top: selectors compare these with each other, which takes quadratic time. */
export const MAX_ROOTS = 100;
/** The deepest element of a feed or sitemap, whose parsers recurse. */
export const MAX_XML_DEPTH = 1_000;
/** The most objects and lists of JSON in each other: its readers recurse, and parsing millions takes many seconds. */
export const MAX_JSON_DEPTH = 100;
/** The most links of a list page; a page with more is a trap, or not a list. */
export const MAX_LINKS = 10_000;
/** The most data islands of a list page. */
export const MAX_DATA_ISLANDS = 20;
