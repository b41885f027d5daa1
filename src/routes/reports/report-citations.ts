import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { ReportCitations } from '../../model/api/reports/report-citations.js';
import { citeReport } from '../../model/citation/cite-report.js';
import { CITATION_FORMATS, CITATION_PRINTERS } from '../../model/citation/formats.js';
import { versionAt } from '../../search/report/report-versions.js';
import { baseAddress } from '../http/base-address.js';
import { asOf, readParameters, single } from '../http/parameters.js';
import { reportAnswer } from '../http/present.js';
import { originalPath } from '../../model/citation/original-path.js';
import { reportAddresses } from '../http/report-addresses.js';
import { tookMs } from '../http/took.js';
import { answerCopy, type FindCopy } from './archived-copy.js';
import { REPORT_FIELDS } from './report.js';

export const reportCitationParameters = z.strictObject({
  asOf: asOf.meta({ description: 'The version that stood at this time (ISO 8601)' }),
  format: single(z.enum(['json', ...CITATION_FORMATS])).meta({
    description: 'json (default) has all forms; each of the others is a file',
  }),
});

/**
 * GET /api/v1/reports/{id}/citation
 *
 * @param hasPage whether the gateway has the page that shows reports
 */
export function reportCitationRoute(
  client: Meilisearch,
  findCopy: FindCopy,
  hasPage: boolean,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(reportCitationParameters, request.url);
    const base = baseAddress(request);
    const stored = await versionAt(client, request.params.id, given.asOf, REPORT_FIELDS);
    const report = reportAnswer(stored);
    const { kept } = reportAddresses(report, base, hasPage);
    const work = citeReport(report, kept, new Date().toISOString().slice(0, 10));
    const { format = 'json' } = given;
    if (format !== 'json') {
      const { type, extension, print } = CITATION_PRINTERS[format];
      response.attachment(`${work.key}.${extension}`).type(`${type}; charset=utf-8`);
      response.send(print(work));
      return;
    }
    const { id, version, url: original } = report;
    const copy = await answerCopy(response, findCopy, report);
    response.json({
      id,
      version,
      key: work.key,
      original,
      kept,
      archived: copy === null ? null : `${base}/${originalPath(report)}`,
      gbt7714: CITATION_PRINTERS.gbt7714.print(work),
      apa: CITATION_PRINTERS.apa.print(work),
      bibtex: CITATION_PRINTERS.bibtex.print(work),
      ris: CITATION_PRINTERS.ris.print(work),
      csl: CITATION_PRINTERS.csl.print(work),
      tookMs: tookMs(began),
    } satisfies ReportCitations);
  };
}
