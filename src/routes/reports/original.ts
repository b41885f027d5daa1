import type { RequestHandler, Response } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { OriginalPage, Originals } from '../../model/original-page.js';
import { versionAt } from '../../search/report/report-versions.js';
import { baseAddress } from '../http/base-address.js';
import { asOf, choice, readParameters } from '../http/parameters.js';
import { reportAddresses } from '../http/report-addresses.js';
import { framedPage } from './framed-page.js';

export const originalParameters = z.strictObject({
  asOf: asOf.meta({ description: 'The page of the version that stood at this time (ISO 8601)' }),
  format: choice(['html', 'file'], 'html').meta({
    description:
      'html (default): the page, in UTF-8, below a line that says where and when it was retrieved; file: its bytes as they were sent',
  }),
});

/** A charset is the one thing that a stranger's header may say of the file. */
const HTML_TYPE = /^text\/html(?:\s*;\s*charset=[\w-]{1,40})?$/iu;
/** What may stand in a policy: a host's name may have signs that end a directive. */
const PLAIN_ORIGIN = /^https?:\/\/[\w.:[\]-]+$/u;

/**
 * GET /api/v1/reports/{id}/original
 *
 * The page as it was crawled. What stands in it is a stranger's: the headers let it run nothing, load nothing, send
 * nothing and know nothing of the gateway's own pages.
 *
 * @param hasPage whether the gateway has the page that shows reports
 */
export function originalRoute(
  client: Meilisearch,
  originals: Originals | undefined,
  hasPage: boolean,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const given = readParameters(originalParameters, request.url);
    const { id } = request.params;
    const fields = ['id', 'version', 'validFrom'] as const;
    const report = await versionAt(client, id, given.asOf, [...fields]);
    const page = await originals?.read(id, report.version);
    if (page === undefined) throw noCopy(id);
    guard(response, page);
    if (given.format === 'file') {
      response.attachment(`xianbao-${id}-v${report.version}.html`);
      const isHtml = HTML_TYPE.test(page.contentType ?? '');
      response.set('Content-Type', isHtml ? page.contentType! : 'application/octet-stream');
      response.send(Buffer.from(page.bytes));
      return;
    }
    const validFrom = new Date(report.validFrom).toISOString();
    const { kept } = reportAddresses({ id, validFrom }, baseAddress(request), hasPage);
    const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
    response.vary('Accept-Language').type('html').send(framedPage(page, { kept, language }));
  };
}

function guard(response: Response, { url, retrievedAt }: OriginalPage): void {
  const { origin, href } = new URL(url);
  const policy = [
    'sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    `base-uri ${PLAIN_ORIGIN.test(origin) ? origin : "'none'"}`,
  ];
  response.set({
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
    // RFC 7089: when a page was as it is here, and where.
    'Memento-Datetime': new Date(retrievedAt).toUTCString(),
    Link: `<${href.replaceAll(/[<>"]/gu, encodeURIComponent)}>; rel="original"`,
  });
}

function noCopy(id: string): XianbaoError {
  const message = `There is no archived copy of the page of report ${id}: it was imported from a file, or the page is too large.`;
  return new XianbaoError('original_not_found', message, { parameter: 'id' });
}
