import type { FetchOutcome } from '../../../indexer/fetch/outcome.js';
import { makeFetchPolicy } from '../../../indexer/fetch/policy.js';
import type { PoliteFetcher } from '../../../indexer/fetch/polite-fetcher.js';
import { describeImplausibleDate } from '../../../indexer/read/admit-reports.js';
import { readItem } from '../../../indexer/read/read-item.js';
import { canonicalUrl } from '../../../indexer/sources/address/canonical-url.js';
import {
  discover,
  type Discovered,
  type ReadPage,
} from '../../../indexer/sources/discover/discover.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import type { Report } from '../../../src/model/report.js';
import type { DateSpan } from '../../../src/model/time/date-span.js';
import { fail, ok, warn, type Check } from './check.js';

/** A sitemap may be an index, whose first sitemap is another page. */
const LIST_PAGES = { site: 1, feed: 1, sitemap: 2 };
/** Links that are tried until a report is found: a list may begin with a video. */
const SAMPLES = 3;

type Fetcher = Pick<PoliteFetcher, 'fetch'>;
type Fetched = Extract<FetchOutcome, { kind: 'page' }>;

/** Whether the lists of a source answer and name reports, and what is read of one of these. */
export async function* sourceChecks(
  source: Source,
  fetcher: Fetcher,
  dates: DateSpan,
): AsyncGenerator<Check> {
  const links: Discovered[] = [];
  for (const start of source.start) {
    const found = yield* listChecks(source, start, fetcher);
    links.push(...found);
  }
  if (links.length > 0) yield await sampleCheck(source, links.slice(0, SAMPLES), fetcher, dates);
}

/** One list of a source; gives the links that its first page has. */
async function* listChecks(
  source: Source,
  start: string,
  fetcher: Fetcher,
): AsyncGenerator<Check, Discovered[]> {
  const name = `${source.id} list`;
  const checks: Check[] = [];
  const read = async (url: string): Promise<ReadPage | undefined> => {
    const outcome = await fetcher.fetch({ url }, makeFetchPolicy(source));
    if (outcome.kind === 'page') {
      const { bytes, contentType } = outcome;
      return { bytes, url: canonicalUrl(outcome.url) ?? url, ...(contentType && { contentType }) };
    }
    checks.push(fail(name, ...unreached(outcome)));
    return undefined;
  };
  const links: Discovered[] = [];
  const limited = { ...source, start: [start], maxListPages: LIST_PAGES[source.kind] };
  for await (const link of discover(limited, read)) links.push(link);
  yield* checks;
  if (checks.length > 0) return links;
  if (links.length === 0) {
    const todo =
      source.article === undefined
        ? 'see that it is a list of reports and that kind is right, or say with article which links are reports'
        : `see whether article fits: ${source.article.source}`;
    yield fail(name, `${start} names no report`, todo);
    return links;
  }
  const dated = links.filter(({ date }) => date !== undefined).length;
  yield ok(name, `${start} names ${links.length} reports, ${dated} with a day`);
  return links;
}

async function sampleCheck(
  source: Source,
  links: Discovered[],
  fetcher: Fetcher,
  dates: DateSpan,
): Promise<Check> {
  const name = `${source.id} report`;
  const reasons: string[] = [];
  for (const { url } of links) {
    const outcome = await fetcher.fetch({ url }, makeFetchPolicy(source));
    if (outcome.kind !== 'page') {
      reasons.push(unreached(outcome)[0]);
      continue;
    }
    const [reading] = readPages(outcome, source);
    if (reading !== undefined && 'report' in reading) {
      const problem = describeImplausibleDate(reading.report, dates, Date.now());
      if (problem === undefined) return reportCheck(name, reading.report, url);
      reasons.push(`${url}: ${problem}`);
    } else reasons.push(`${url}: ${reading?.failure.message ?? 'nothing stands there'}`);
  }
  const todo = 'see whether these are reports; if so, say where title and body stand with select';
  return fail(name, `none of ${links.length} was read: ${reasons.join(' ')}`, todo);
}

function readPages({ bytes, url, contentType }: Fetched, source: Source) {
  const { id, select, county } = source;
  return readItem(
    { kind: 'page', origin: { file: url }, bytes },
    {
      url: canonicalUrl(url) ?? url,
      source: id,
      select,
      ...(contentType !== undefined && { contentType }),
      ...(county !== undefined && { county }),
    },
  );
}

function reportCheck(name: string, report: Report, url: string): Check {
  const { title, date, county, countyName, body } = report;
  const place = county === undefined ? 'no county' : `${countyName ?? ''} ${county}`.trim();
  const message = `“${title}”, ${date}, ${place}, ${[...body].length} characters, ${url}`;
  if (county !== undefined) return ok(name, message);
  return warn(name, message, 'set county, where all reports of the source are of one');
}

const FORBIDDEN_TODO = {
  robots: 'ask the site for leave; xianbao does as robots.txt says',
  foreign_host: 'add the host to allowHosts if it may be asked',
  scheme: 'correct its address in start',
  address: 'set allowPrivate: true if the source is meant to stand in your own network',
};

/** Why there is no page, and what to do. */
function unreached(outcome: Exclude<FetchOutcome, Fetched>): [message: string, todo: string] {
  const url = outcome.requested;
  if (outcome.kind === 'forbidden') {
    return [outcome.message, FORBIDDEN_TODO[outcome.reason]];
  }
  if (outcome.kind === 'failed') {
    return [outcome.message, 'see whether it opens in a browser on this machine'];
  }
  const what = outcome.kind === 'gone' ? `answered ${outcome.status}` : 'sent nothing';
  return [`${url} ${what}`, 'correct its address in start'];
}
