import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { PhraseChangesAnswer } from '../../model/api/counting/formulations.js';
import { EVERY_REPORT } from '../../search/plan/compile-query.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { findPhraseChanges } from '../../search/formulations/phrase-changes.js';
import type { PhraseComparison } from '../../search/phrases/compare-phrases.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { buildCitation, listWarnings } from '../counting/citation.js';
import { filterParameters, integer, readDays, readSelection, single } from '../http/parameters.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';
import { findWindows } from './windows.js';

export const phraseChangesParameters = z.strictObject({
  ...filterParameters,
  against: single().meta({
    description: 'Days that are compared with, FROM..TO; the year before without it',
  }),
  minReports: integer(3, 1_000_000, 3).meta({
    description: 'In how many reports a phrase has to stand where it is more frequent; at least 3',
  }),
  minLogLikelihood: single(
    z.string().regex(/^\d{1,6}(?:\.\d{1,6})?$/u, 'use a number from 0 on'),
  ).meta({ description: 'The least log-likelihood; 10.83 without it (p < 0.001)' }),
  limit: integer(0, 200, 50).meta({ description: 'Phrases, at most 200' }),
  ...tableParameters,
});

type Given = z.infer<typeof phraseChangesParameters>;
type Direction = PhraseComparison['direction'];

/** The critical value of the chi-square distribution with one degree of freedom for p < 0.001. */
export const USUAL_FLOOR = 10.83;

/** GET /api/v1/formulations/emerging and /fading */
export function phraseChangesRoute(
  reports: ReportSearch,
  cache: AnswerCache,
  heavy: FairQueue,
  direction: Direction,
): RequestHandler {
  const form = { ...FORM, name: direction };
  return cachedRoute(phraseChangesParameters, cache, form, (given) =>
    heavy.run(() => comparePeriods(reports, given, direction)),
  );
}

const COLUMNS = ['phrase', 'reports', 'before', 'logLikelihood'] as const;
const FORM: Omit<ListForm<Untimed<PhraseChangesAnswer>>, 'name'> = {
  table: ({ phrases, window, against, relation }) => ({
    columns: [...COLUMNS, 'windowReports', 'againstReports', 'relation'],
    rows: phrases.map((phrase) => [
      ...COLUMNS.map((name) => phrase[name]),
      window.reports,
      against.reports,
      relation,
    ]),
  }),
};

/** The answer to what came up or went. */
export async function comparePeriods(
  reports: ReportSearch,
  given: Omit<Given, 'format' | 'bom'>,
  direction: Direction,
): Promise<Untimed<PhraseChangesAnswer>> {
  const { against: typed, minReports, minLogLikelihood, limit, ...rest } = given;
  const question = readSelection({ ...rest, match: 'exact' });
  const { from, to, ...filters } = question.selection.filters;
  const asked = typed === undefined ? undefined : readDays('against', typed);
  const { window, against } = await findWindows(reports, { from, to, asked, filters });
  const floor = minLogLikelihood === undefined ? USUAL_FLOOR : Number(minLogLikelihood);
  const comparison = { direction, minReports, floor, limit };
  const found = await findPhraseChanges(reports, { filters, window, against, ...comparison });
  const selection = { compiled: EVERY_REPORT, filters: { ...filters, ...window } };
  return {
    window: { ...window, reports: found.reports },
    against: { ...against, reports: found.before },
    relation: 'exact',
    sampled: found.isSampled,
    phrases: found.phrases,
    limit,
    places: question.places,
    warnings: listWarnings(question.places, [EVERY_REPORT]),
    citation: buildCitation(
      { selection, asked: question.asked },
      {
        path: `/api/v1/formulations/${direction}`,
        count: found.reports,
        relation: 'exact',
        engine: await reports.engineVersion(),
        besides: {
          against: `${against.from}..${against.to}`,
          minReports: String(minReports),
          minLogLikelihood: String(floor),
        },
      },
    ),
  };
}
