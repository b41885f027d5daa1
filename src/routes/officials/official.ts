import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { OfficialAnswer } from '../../model/api/reports/officials.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { FoundOfficial, OfficialActivity } from '../../search/officials/questions.js';
import { EVERY_REPORT } from '../../search/plan/compile-query.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import { keysFilter } from '../../search/plan/filters.js';
import type { OfficialSearch } from '../../search/register/official-search.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { buildCitation } from '../counting/citation.js';
import { asOf, integer, readParameters, readSelection } from '../http/parameters.js';
import { HEAD_FIELDS, reportHead } from '../http/present.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { HEAD_COLUMNS, headCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';
import { presentMembership, presentOfficial, presentPlace } from './present-official.js';

export const officialParameters = z.strictObject({
  asOf,
  page: integer(1, 999_999_999, 1).meta({ description: 'Of the reports, counted from 1' }),
  limit: integer(0, 1000, 20).meta({ description: 'Reports a page, at most 1000' }),
  ...tableParameters,
});

/** GET /api/v1/officials/{id} */
export function officialRoute(
  officials: OfficialSearch,
  reports: ReportSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(officialParameters, request.url);
    const { id } = request.params;
    const found = await cache.get(request.originalUrl, () =>
      heavy.run(() => answer(officials, reports, { id, ...given })),
    );
    await sendList(request, response, { answer: found, form: FORM, choice: given, began });
  };
}

const FORM: ListForm<Untimed<OfficialAnswer>> = {
  name: 'official',
  total: ({ total }) => total,
  table: ({ activities }) => ({
    columns: [...HEAD_COLUMNS, 'day', 'kind', 'role', 'part'],
    rows: activities.reports.map((each) => [
      ...headCells(each),
      each.day,
      each.kind,
      each.role,
      each.part,
    ]),
  }),
};

async function answer(
  officials: OfficialSearch,
  reports: ReportSearch,
  given: z.infer<typeof officialParameters> & { id: string },
): Promise<Untimed<OfficialAnswer>> {
  const { id, page, limit, asOf: time } = given;
  const question = readSelection({ asOf: time, match: 'exact' });
  const offset = (page - 1) * limit;
  const found = await officials.find({ asOf: time }, { id, offset, limit });
  const { total, kinds, reports: activities } = found.activities;
  return {
    ...presentOfficial(found),
    memberships: found.memberships.map((membership, i) => ({
      ...presentMembership(membership),
      months: found.months[i]!,
    })),
    activities: { kinds, reports: await headActivities(reports, activities) },
    total: { value: total, relation: 'exact' },
    namesakes: found.namesakes.map(presentNamesake),
    citation: buildCitation(question, {
      path: `/api/v1/officials/${id}`,
      count: total,
      relation: 'exact',
      engine: await reports.engineVersion(),
    }),
    page,
    limit,
  };
}

function presentNamesake({ id, name, nameLatin, county }: FoundOfficial['namesakes'][number]) {
  return { id, name, nameLatin, county: presentPlace(county) };
}

/** The activities with what every list says of their reports; a report that was removed meanwhile is left out. */
async function headActivities(
  reports: ReportSearch,
  activities: OfficialActivity[],
): Promise<OfficialAnswer['activities']['reports']> {
  if (activities.length === 0) return [];
  const { hits } = await reports.search({
    compiled: EVERY_REPORT,
    filter: keysFilter(
      'IN',
      activities.map(({ key }) => key),
    ),
    limit: activities.length,
    fields: ['key', ...HEAD_FIELDS],
  });
  const byKey = new Map<string, StoredReport>(hits.map((hit) => [hit.key, hit]));
  return activities.flatMap(({ key, ...rest }) => {
    const report = byKey.get(key);
    return report === undefined ? [] : [{ ...reportHead(report), ...rest }];
  });
}
