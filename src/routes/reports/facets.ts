import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { FACET_FIELDS, type FacetName } from '../../model/index-settings.js';
import { mapInTurns } from '../../search/work/turn.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import type { FacetAnswer } from '../../model/api/parts/facet.js';
import { describeQuestion } from '../counting/citation.js';
import type { Untimed } from '../lists/cached-route.js';
import { facetParameters, readParameters, readSelection } from '../http/parameters.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';
import { presentTotal, presentValues } from '../http/present.js';

export const facetListParameters = z.strictObject({
  ...facetParameters.shape,
  ...tableParameters,
});

/** GET /api/v1/facets/{name} */
export function facetRoute(
  reports: ReportSearch,
  cache: AnswerCache,
): RequestHandler<{ name: string }> {
  return async (request, response) => {
    const began = performance.now();
    const { name } = request.params;
    if (!isFacet(name)) {
      const known = Object.keys(FACET_FIELDS).join(', ');
      throw new XianbaoError(
        'invalid_parameter',
        `name: there is no facet ${name}; use one of ${known}`,
        {
          parameter: 'name',
        },
      );
    }
    const given = readParameters(facetListParameters, request.url);
    const answer = await cache.get(request.url, () => answerFacet(reports, name, given));
    await sendList(request, response, { answer, form: FORM, choice: given, began });
  };
}

const FORM: ListForm<Untimed<FacetAnswer>> = {
  name: 'facet',
  total: ({ total, reports }) => ({ ...reports, value: total }),
  table: ({ values }) => ({
    columns: ['value', 'label', 'reports'],
    rows: values.map(({ value, label, count }) => [value, label, count]),
  }),
};

async function answerFacet(
  reports: ReportSearch,
  name: FacetName,
  given: z.infer<typeof facetListParameters>,
): Promise<Untimed<FacetAnswer>> {
  const question = readSelection(given);
  const { selection, places } = question;
  const field = FACET_FIELDS[name];
  const result = await reports.search({
    compiled: selection.compiled,
    filter: await resolveFilter(reports, selection),
    facets: [field],
  });
  const prefix = normalForm(given.prefix ?? '');
  const all = presentValues(name, result.facets[field] ?? {});
  const fits = await mapInTurns(all, ({ value, label }) =>
    [value, label].some((text) => normalForm(text).startsWith(prefix)),
  );
  const values = prefix === '' ? all : all.filter((_, i) => fits[i]);
  const { page, limit } = given;
  const { total: count, relation } = result;
  return {
    ...describeQuestion(question, {
      path: `/api/v1/facets/${name}`,
      count,
      relation,
      engine: await reports.engineVersion(),
    }),
    facet: name,
    values: values.slice((page - 1) * limit, page * limit),
    total: values.length,
    reports: presentTotal(count, result),
    places,
    page,
    limit,
    engineMs: result.engineMs,
  };
}

function isFacet(name: string): name is FacetName {
  return Object.hasOwn(FACET_FIELDS, name);
}
