import { escapeUTF8 } from 'entities/escape';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { EVERY_REPORT } from '../../search/plan/compile-query.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { baseAddress } from '../http/base-address.js';
import { readParameters, readSelection, single } from '../http/parameters.js';
import { streamPieces, type StreamQueues } from '../http/stream-pieces.js';
import { reportAddresses } from '../http/report-addresses.js';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What the protocol allows in one file. */
const MAX_ADDRESSES = 50_000;
const AT_ONCE = 500;

const sitemapParameters = z.strictObject({
  month: single(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'use YYYY-MM')),
});

/**
 * GET /sitemap.xml: the months that have reports, and with `month` the reports of one.
 *
 * @param isOpen tells whether reports may be shown to whoever asks
 */
export function sitemapRoute(
  reports: ReportSearch,
  queues: StreamQueues,
  isOpen: () => boolean,
): RequestHandler {
  return async (request, response) => {
    if (!isOpen()) throw new XianbaoError('not_found', 'There is no sitemap: reports need a key.');
    const { month } = readParameters(sitemapParameters, request.url);
    const base = baseAddress(request);
    if (month === undefined) {
      response.type('application/xml').send(await listMonths(reports, base));
      return;
    }
    await streamPieces(request, response, listReports(reports, base, month), {
      type: 'application/xml',
      queues,
    });
  };
}

async function listMonths(reports: ReportSearch, base: string): Promise<string> {
  const { selection } = readSelection({ match: 'exact' });
  const filter = await resolveFilter(reports, selection);
  const { facets } = await reports.search({ compiled: EVERY_REPORT, filter, facets: ['month'] });
  const months = Object.keys(facets.month ?? {}).toSorted();
  const maps = months.map(
    (month) => `<sitemap><loc>${base}/sitemap.xml?month=${month}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${maps.join('\n')}\n</sitemapindex>\n`;
}

async function* listReports(
  reports: ReportSearch,
  base: string,
  month: string,
): AsyncGenerator<string> {
  const { selection } = readSelection({ match: 'exact', from: month, to: month });
  const filter = await resolveFilter(reports, selection);
  const matching = reports.matching({ compiled: EVERY_REPORT, filter, order: 'oldest' }, [
    'id',
    'validFrom',
  ]);
  let ready = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n`;
  let listed = 0;
  for await (const { id, validFrom } of matching) {
    const changed = new Date(validFrom).toISOString();
    const { page } = reportAddresses({ id, validFrom: changed }, base, true);
    ready += `<url><loc>${escapeUTF8(page)}</loc><lastmod>${changed}</lastmod></url>\n`;
    listed += 1;
    if (listed === MAX_ADDRESSES) break;
    if (listed % AT_ONCE !== 0) continue;
    yield ready;
    ready = '';
  }
  yield `${ready}</urlset>\n`;
}
