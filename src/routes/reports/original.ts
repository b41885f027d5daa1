import type { Request, RequestHandler, Response } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { OriginalPage, Originals } from '../../model/original-page.js';
import { versionAt } from '../../search/report/report-versions.js';
import { baseAddress } from '../http/base-address.js';
import { asOf, choice, readParameters } from '../http/parameters.js';
import { sendParts } from '../http/request-work.js';
import { reportAddresses } from '../http/report-addresses.js';
import type { WorkQueues } from '../http/work-limits.js';
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
 * nothing and know nothing of the gateway's own pages. So many are held at once as the queue lets in, until they are sent.
 *
 * @param tools.hasPage whether the gateway has the page that shows reports
 */
export function originalRoute(
  client: Meilisearch,
  originals: Originals | undefined,
  { queues, hasPage }: { queues: Pick<WorkQueues, 'originals' | 'idleMs'>; hasPage: boolean },
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const given = readParameters(originalParameters, request.url);
    const { id } = request.params;
    const fields = ['id', 'version', 'validFrom'] as const;
    const report = await versionAt(client, id, given.asOf, [...fields]);
    const isFile = given.format === 'file';
    await queues.originals.run(async () => {
      const page = await originals?.read(id, report.version, isFile ? 'sent' : 'utf8');
      if (page === undefined) throw noCopy(id);
      guard(response, page);
      const parts = isFile
        ? asFile(response, page, `xianbao-${id}-v${report.version}.html`)
        : asPage(request, response, page, { id, validFrom: report.validFrom, hasPage });
      await sendParts(request, response, parts, queues.idleMs);
    });
  };
}

function asFile(
  response: Response,
  { contentType, bytes }: OriginalPage,
  name: string,
): Uint8Array[] {
  response.attachment(name);
  const isHtml = HTML_TYPE.test(contentType ?? '');
  // As it was sent: Express would add that it is in UTF-8.
  response.setHeader('Content-Type', isHtml ? contentType! : 'application/octet-stream');
  return [bytes];
}

function asPage(
  request: Request,
  response: Response,
  page: OriginalPage,
  report: { id: string; validFrom: number; hasPage: boolean },
): Uint8Array[] {
  const { id, hasPage } = report;
  const validFrom = new Date(report.validFrom).toISOString();
  const { kept } = reportAddresses({ id, validFrom }, baseAddress(request), hasPage);
  const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
  response.vary('Accept-Language').type('html');
  return framedPage(page, { kept, language });
}

function guard(response: Response, { url, retrievedAt }: OriginalPage): void {
  const { origin, href } = new URL(url);
  const policy = [
    // Links that open a window of their own lead to where they lead; nothing runs here all the same.
    'sandbox allow-popups allow-popups-to-escape-sandbox',
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
  const message = `There is no archived copy of the page of report ${id}: it was imported from a file, or its page is too large or missing.`;
  return new XianbaoError('original_not_found', message, { parameter: 'id' });
}
