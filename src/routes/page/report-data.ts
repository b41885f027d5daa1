import type { ShownReport } from '../http/present.js';
import type { ReportAddresses } from '../http/report-addresses.js';

/** A report as schema.org describes an article: who published it, when and where, and where it is kept. */
export function reportData(report: ShownReport, { page, kept }: ReportAddresses): object {
  const { title, date, publishedAt, channel, county, lang, keywords, url } = report;
  const publisher = channel === null ? undefined : { '@type': 'Organization', name: channel };
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': page,
    mainEntityOfPage: page,
    headline: title,
    datePublished: publishedAt ?? date,
    inLanguage: lang,
    author: publisher,
    publisher,
    keywords: keywords.join(', '),
    isBasedOn: url ?? undefined,
    archivedAt: kept,
    contentLocation:
      county === null
        ? undefined
        : {
            '@type': 'AdministrativeArea',
            name: [county.province, county.prefecture, county.name].filter(Boolean).join(''),
            alternateName: county.nameEn,
          },
  };
}
