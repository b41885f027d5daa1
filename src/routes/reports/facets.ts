import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { FACET_FIELDS, type FacetName } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import type { FacetAnswer } from '../../model/api/facet.js';
import { buildCitation, listWarnings } from '../counting/citation.js';
import { facetParameters, readParameters, readSelection } from '../http/parameters.js';
import { presentValues } from '../http/present.js';

/** GET /api/v1/facets/{name} */
export function facetRoute(
  reports: ReportSearch,
  kept: AnswerCache,
): RequestHandler<{ name: string }> {
  return async (request, response) => {
    const began = performance.now();
    const { name } = request.params;
    if (!isFacet(name)) {
      const known = Object.keys(FACET_FIELDS).join(', ');
      throw new XianbaoError('invalid_parameter', `name: no facet ${name}; there are ${known}`, {
        parameter: 'name',
      });
    }
    const given = readParameters(facetParameters, request.url);
    const answer = await kept.get(request.url, () => facet(reports, name, given));
    const tookMs = Math.round((performance.now() - began) * 10) / 10;
    response.json({ ...answer, tookMs } satisfies FacetAnswer);
  };
}

async function facet(
  reports: ReportSearch,
  name: FacetName,
  given: z.infer<typeof facetParameters>,
): Promise<Omit<FacetAnswer, 'tookMs'>> {
  const asked = Date.now();
  const { selection, places } = readSelection(given);
  const { compiled } = selection;
  const field = FACET_FIELDS[name];
  const result = await reports.search({
    compiled,
    filter: await resolveFilter(reports, selection),
    facets: [field],
  });
  const prefix = normalForm(given.prefix ?? '');
  const values = presentValues(name, result.facets[field] ?? {}).filter(({ value, label }) =>
    [value, label].some((text) => normalForm(text).startsWith(prefix)),
  );
  const { page, limit } = given;
  const { query } = compiled;
  const { total, relation, reason } = result;
  return {
    facet: name,
    query,
    values: values.slice((page - 1) * limit, page * limit),
    total: values.length,
    reports: { value: total, relation, ...(reason && { reason }) },
    places,
    warnings: listWarnings(places, [selection.compiled]),
    citation: buildCitation({
      path: `/api/v1/facets/${name}`,
      selection,
      query,
      count: total,
      relation,
      asked,
    }),
    page,
    limit,
    engineMs: result.engineMs,
  };
}

function isFacet(name: string): name is FacetName {
  return Object.hasOwn(FACET_FIELDS, name);
}
