import type { Request } from 'express';
import type { Meilisearch } from 'meilisearch';
import { reportTags } from '../../model/citation/report-tags.js';
import { versionAt } from '../../search/report/report-versions.js';
import { findBaseAddress } from '../http/base-address.js';
import { readParameters } from '../http/parameters.js';
import { reportAnswer } from '../http/present.js';
import { reportAddresses } from '../http/report-addresses.js';
import { toXianbaoError } from '../http/problems.js';
import { REPORT_FIELDS, reportParameters } from '../reports/report.js';
import { feedLinks } from './feed-links.js';
import { reportData } from './report-data.js';
import type { FindCopy } from '../reports/archived-copy.js';
import type { ListLanguage } from './server-list.js';
import type { ServedPage } from './served-page.js';
import { serverReport } from './server-report.js';
import { imageTags, SITE_NAME, siteTags } from './site-tags.js';

/** Where a report's page finds it. */
export interface ReportSources {
  client: Meilisearch;
  findCopy: FindCopy;
}

/** A report's page: it says what it shows in its head, and reads without scripts. `undefined` where no report is named. */
export async function reportPage(
  { client, findCopy }: ReportSources,
  request: Request,
  language: ListLanguage,
): Promise<ServedPage | undefined> {
  const { searchParams } = new URL(request.url, 'http://gateway.invalid');
  const id = searchParams.get('id') ?? '';
  if (id === '') return undefined;
  const params = new URLSearchParams();
  try {
    return await findReport({ client, findCopy }, request, language, id);
  } catch (thrown) {
    const problem = toXianbaoError(thrown);
    const base = findBaseAddress(request);
    return {
      status: problem.status,
      listed: { params, problem },
      head: {
        lang: language,
        title: SITE_NAME,
        tags: siteTags({ base, isIndexed: false, language }),
      },
    };
  }
}

async function findReport(
  { client, findCopy }: ReportSources,
  request: Request,
  language: ListLanguage,
  id: string,
): Promise<ServedPage> {
  const { searchParams } = new URL(request.url, 'http://gateway.invalid');
  const known = [...searchParams].filter(([name]) => name === 'asOf');
  const given = readParameters(reportParameters, `/?${new URLSearchParams(known).toString()}`);
  const report = reportAnswer(await versionAt(client, id, given.asOf, REPORT_FIELDS));
  const archived = (await findCopy(id, report.version)) ?? null;
  const base = findBaseAddress(request) ?? '';
  const addresses = reportAddresses(report, base, true);
  const tags = reportTags(report, addresses.page);
  const robots = { attribute: 'name', name: 'robots', content: 'noindex' } as const;
  return {
    status: 200,
    listed: {
      params: new URLSearchParams(),
      content: serverReport(report, addresses, archived, language),
    },
    head: {
      lang: language,
      title: `${report.title} · ${SITE_NAME}`,
      // A former version is kept for those who cite it.
      tags: [
        ...tags,
        ...imageTags(base === '' ? undefined : base),
        ...(report.current ? [] : [robots]),
      ],
      canonical: addresses.page,
      alternates: [
        ...feedLinks(new URLSearchParams()),
        {
          type: 'application/x-bibtex',
          title: 'BibTeX',
          href: `./api/v1/reports/${encodeURIComponent(id)}/citation?format=bibtex`,
        },
      ],
      data: reportData(report, addresses),
    },
  };
}
