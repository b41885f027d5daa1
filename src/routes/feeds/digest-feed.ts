import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { PhraseChangesAnswer } from '../../model/api/counting/formulations.js';
import { digest } from '../../model/ids.js';
import { addDays, lastDayOfMonth } from '../../model/time/day.js';
import { chinaDay, startOfDay } from '../../model/time/instant.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { EVERY_REPORT } from '../../search/plan/compile-query.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { comparePeriods } from '../formulations/phrase-changes.js';
import { baseAddress } from '../http/base-address.js';
import {
  filterParameters,
  integer,
  readFilters,
  readParameters,
  single,
  wellEncoded,
} from '../http/parameters.js';
import { atomFeed } from './atom-feed.js';
import type { FeedEntry } from './feed-page.js';
import { jsonFeed } from './json-feed.js';

const { county, prefecture, province, speaker, channel, lang, reprints } = filterParameters;

export const digestParameters = z.strictObject({
  county,
  prefecture,
  province,
  speaker,
  channel,
  lang,
  reprints,
  limit: integer(1, 24, 6).meta({ description: 'Months, at most 24' }),
  key: single().meta({
    description: 'A key, where keys are needed: feed readers cannot send it otherwise',
  }),
});

type Given = z.infer<typeof digestParameters>;

const FORMATS = {
  atom: { type: 'application/atom+xml', print: atomFeed },
  json: { type: 'application/feed+json', print: jsonFeed },
};
/** Phrases of either kind in an entry. */
const PHRASES = 20;

export interface DigestDependencies {
  reports: ReportSearch;
  cache: AnswerCache;
  heavy: FairQueue;
  /** Whether the gateway has the page that shows phrases. */
  hasPage: boolean;
  /** Milliseconds since the epoch; a month is told of once it is over. */
  now?: () => number;
}

/** GET /feeds/formulations.atom and .json: month by month, the phrases that came up and those that went. */
export function digestRoute(
  dependencies: DigestDependencies,
  format: keyof typeof FORMATS,
): RequestHandler {
  const { type, print } = FORMATS[format];
  return async (request, response) => {
    const given = readParameters(digestParameters, request.url);
    const base = baseAddress(request);
    const { limit: _, key: __, ...rest } = given;
    const name = digest(JSON.stringify(rest)).slice(0, 24);
    const months = await listMonths(dependencies, given);
    const entries: FeedEntry[] = [];
    for (const month of months)
      entries.push(await makeEntry(dependencies, given, { ...month, name, base }));
    const feed = {
      id: `urn:xianbao:formulations:${name}`,
      title: `县报：新旧提法${placesLabel(given)}`,
      self: base + wellEncoded(request.originalUrl),
      next: undefined,
      alternate: dependencies.hasPage ? `${base}/formulations` : undefined,
      entries,
    };
    response.type(type).send(print(feed));
  };
}

interface Month {
  /** YYYY-MM. */
  month: string;
  /** When one of its reports was last found or changed, in milliseconds since the epoch. */
  changedAt: number;
}

/** The last months that are over and have reports, the latest first. */
async function listMonths(
  { reports, now = Date.now }: DigestDependencies,
  { limit, key: _, ...given }: Given,
): Promise<Month[]> {
  const thisMonth = chinaDay(now()).slice(0, 7);
  const to = addDays(`${thisMonth}-01`, -1);
  const { filters } = readFilters({ ...given, to });
  const selection = { compiled: EVERY_REPORT, filters };
  const filter = await resolveFilter(reports, selection);
  const { facets } = await reports.search({ ...selection, filter, facets: ['month'] });
  const months = Object.keys(facets.month ?? {})
    .toSorted()
    .toReversed()
    .slice(0, limit);
  return Promise.all(
    months.map(async (month) => {
      const within = `${filter} AND month = "${month}"`;
      const sort = ['validFrom:desc'];
      const asked = { ...selection, filter: within, sort, fields: ['key', 'validFrom'], limit: 1 };
      const { hits } = await reports.search(asked);
      return { month, changedAt: hits[0]?.validFrom ?? 0 };
    }),
  );
}

async function makeEntry(
  { reports, cache, heavy, hasPage }: DigestDependencies,
  { limit: _, key: __, ...given }: Given,
  { month, changedAt, name, base }: Month & { name: string; base: string },
): Promise<FeedEntry> {
  const days = { from: `${month}-01`, to: lastDayOfMonth(month) };
  const asked = { ...given, ...days, against: undefined, asOf: undefined, minReports: 3 };
  const comparison = { ...asked, minLogLikelihood: undefined, limit: PHRASES };
  const [emerging, fading] = await Promise.all(
    (['emerging', 'fading'] as const).map((direction) =>
      cache.get(JSON.stringify(['digest', direction, comparison]), () =>
        heavy.run(() => comparePeriods(reports, comparison, direction)),
      ),
    ),
  );
  const query = new URLSearchParams(days);
  for (const [filter, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) query.append(filter, value);
  const end = Date.parse(startOfDay(addDays(days.to, 1)));
  const path = hasPage ? '/formulations' : '/api/v1/formulations/emerging';
  return {
    id: `urn:xianbao:formulations:${name}:${month}`,
    title: `${month}：${
      emerging!.phrases
        .slice(0, 5)
        .map(({ phrase }) => phrase)
        .join('、') || '–'
    }`,
    link: `${base}${path}?${query.toString()}`,
    original: undefined,
    published: new Date(end),
    updated: new Date(Math.max(end, changedAt)),
    author: '县报',
    category: undefined,
    language: 'zh',
    summary: [
      `新提法 (${emerging!.window.reports} / ${emerging!.against.reports})`,
      ...listPhrases(emerging!),
      '',
      '淡出的提法',
      ...listPhrases(fading!),
    ].join('\n'),
  };
}

function listPhrases({ phrases }: Pick<PhraseChangesAnswer, 'phrases'>): string[] {
  return phrases.map(
    ({ phrase, reports, before, logLikelihood }) =>
      `${phrase}: ${reports} ← ${before} (LL ${logLikelihood.toFixed(1)})`,
  );
}

function placesLabel({ county: counties, prefecture: prefectures, province: provinces }: Given) {
  const places = [...(provinces ?? []), ...(prefectures ?? []), ...(counties ?? [])];
  return places.length === 0 ? '' : `（${places.join('、')}）`;
}
