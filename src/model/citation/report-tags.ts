import { dayParts } from './cited-work.js';
import type { CitableReport } from './cite-report.js';

/** A `<meta>` of a page's head, known by its `name` or its `property`. */
export interface HeadTag {
  attribute: 'name' | 'property';
  name: string;
  content: string;
}

/** A report as its page's head tells of it. */
export interface TaggedReport extends CitableReport {
  body: string;
  keywords: string[];
}

/** What a search engine shows, about. */
const MAX_DESCRIPTION = 160;

/** The beginning of a report, for those who do not see the rest. */
export function describeReport({ body }: Pick<TaggedReport, 'body'>): string {
  const characters = [...body.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length <= MAX_DESCRIPTION
    ? characters.join('')
    : `${characters.slice(0, MAX_DESCRIPTION - 1).join('')}…`;
}

/**
 * What reference managers, search engines and those who show links read of a report: Highwire's tags, which Zotero and
 * Google Scholar take, Dublin Core, and Open Graph.
 *
 * @param page the report's address, absolute
 */
export function reportTags(report: TaggedReport, page: string): HeadTag[] {
  const { title, channel, date, url, lang, keywords } = report;
  const day = dayParts(date).join('/');
  const description = describeReport(report);
  return [
    ...named('description', description),
    ...named('citation_title', title),
    ...named('citation_author', channel),
    ...named('citation_publication_date', day),
    ...named('citation_date', day),
    ...named('citation_publisher', channel),
    ...named('citation_language', lang),
    ...named('citation_keywords', keywords.join('; ')),
    ...named('citation_public_url', url ?? page),
    ...named('citation_fulltext_html_url', page),
    ...named('DC.title', title),
    ...named('DC.creator', channel),
    ...named('DC.publisher', channel),
    ...named('DC.date', date),
    ...named('DC.language', lang),
    ...named('DC.identifier', url ?? page),
    // Zotero takes whatever has a citation_title for an article of a journal, unless it is told; a page on the Web has the
    // name of its site where an article has that of its journal.
    ...named('z:itemType', 'webpage'),
    ...named('prism.publicationName', channel),
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', page),
    ...property('og:site_name', '县报 Xianbao'),
    ...property('og:locale', lang === 'zh' ? 'zh_CN' : 'en_US'),
    ...property('article:published_time', report.date),
  ];
}

function named(name: string, content: string | null): HeadTag[] {
  return content === null || content === '' ? [] : [{ attribute: 'name', name, content }];
}

function property(name: string, content: string): HeadTag[] {
  return [{ attribute: 'property', name, content }];
}
