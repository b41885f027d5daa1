import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { OfficialsAnswer } from '../../model/api/reports/officials.js';
import { countiesWithin } from '../../model/place/counties.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { OfficialSearch } from '../../search/register/official-search.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { describeQuestion } from '../counting/citation.js';
import { baseAddress } from '../http/base-address.js';
import {
  asOf,
  filterParameters,
  integer,
  list,
  readParameters,
  readSelection,
  single,
} from '../http/parameters.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';
import { CAREER_FORM } from './career-table.js';
import { toPopolo } from './popolo.js';
import { presentOfficial, presentSeat } from './present-official.js';

const { county, prefecture, province } = filterParameters;

export const officialsParameters = z.strictObject({
  county,
  prefecture,
  province,
  name: list.meta({ description: 'Whole name, in Chinese or in Latin letters; may repeat' }),
  post: list.meta({
    description:
      'End of a post (书记, 县委书记, 局长), but not of its deputies; a kind (head), or a role as printed; may repeat',
  }),
  at: single(z.iso.date('use YYYY-MM-DD')).meta({
    description: 'A day, YYYY-MM-DD, between the first and the last on which an office was seen',
  }),
  asOf,
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 50).meta({ description: 'Officials a page, at most 1000' }),
  format: single(z.enum(['json', 'csv', 'popolo'])).meta({
    description: 'json (default), csv: a row for each office that somebody held, or Popolo JSON',
  }),
  bom: tableParameters.bom,
});

type Given = z.infer<typeof officialsParameters>;

/** GET /api/v1/officials */
export function officialsRoute(
  officials: OfficialSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(officialsParameters, request.url);
    const found = await cache.get(request.url, () => heavy.run(() => answer(officials, given)));
    const { format, bom } = given;
    if (format === 'popolo') {
      const base = baseAddress(request);
      const reportAddress = (id: string) => `${base}/api/v1/reports/${encodeURIComponent(id)}`;
      response.json(toPopolo(found.officials, reportAddress));
      return;
    }
    const choice = { format, bom };
    await sendList(request, response, { answer: found, form: CAREER_FORM, choice, began });
  };
}

async function answer(search: OfficialSearch, given: Given): Promise<Untimed<OfficialsAnswer>> {
  const { name: names, post: posts, at, page, limit, format: _format, bom: _bom, ...rest } = given;
  const question = readSelection({ ...rest, match: 'exact' });
  const { filters } = question.selection;
  const offset = (page - 1) * limit;
  const counties = listCounties(filters);
  const isOfCounties = filters.county !== undefined;
  const found = await search.list(
    { asOf: filters.asOf },
    {
      counties,
      names,
      posts,
      at,
      offset,
      limit,
    },
  );
  const described = describeQuestion(question, {
    path: '/api/v1/officials',
    count: found.total,
    relation: 'exact',
    engine: await search.engineVersion(),
    besides: at === undefined ? {} : { at },
  });
  const listed = [
    ...(names ?? []).map((each) => `&name=${encodeURIComponent(each)}`),
    ...(posts ?? []).map((each) => `&post=${encodeURIComponent(each)}`),
  ];
  return {
    officials: found.officials.map(presentOfficial),
    total: { value: found.total, relation: 'exact' },
    seats: isOfCounties ? found.seats.map((seat) => presentSeat(seat, at)) : [],
    places: question.places,
    warnings: described.warnings,
    citation: { ...described.citation, url: described.citation.url + listed.join('') },
    page,
    limit,
  };
}

/** The counties that all filters by place leave; all where there is none. */
function listCounties(filters: {
  county?: string[];
  prefecture?: string[];
  province?: string[];
}): string[] | undefined {
  const { county: codes, prefecture: prefectures, province: provinces } = filters;
  if (prefectures === undefined && provinces === undefined) return codes;
  const within = countiesWithin({ prefectures, provinces }).map(({ code }) => code);
  return codes === undefined ? within : within.filter((code) => codes.includes(code));
}
