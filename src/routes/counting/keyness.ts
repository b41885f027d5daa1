import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { DIRECTIONS, keyness } from '../../search/analysis/keyness.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { readExactness, type ReportSearch } from '../../search/verify/report-search.js';
import type { Selection } from '../../search/verify/selection.js';
import type { Lexicons } from '../../search/analysis/word-counts.js';
import type { KeynessAnswer } from '../../model/api/words.js';
import { buildCitation, listWarnings } from './citation.js';
import {
  filterParameters,
  integer,
  match,
  q,
  readParameters,
  readSelection,
  single,
} from '../http/parameters.js';
import { tookMs } from '../http/took.js';

const REFERENCE = 'vs.';

const selectionParameters = z.strictObject({ q, match, ...filterParameters });
const targetParameters = selectionParameters.extend({
  direction: single(z.enum(DIRECTIONS)).meta({
    description: 'over (default): words more frequent in the target; under; both',
  }),
  minCount: integer(1, 1_000_000, 3).meta({ description: 'Least count in both together' }),
  limit: integer(0, 10_000, 100).meta({ description: 'Words, at most 10000' }),
});

/** As the address has them: those of the reference with a prefix. */
export const keynessParameters = targetParameters.extend(
  Object.fromEntries(
    Object.entries(selectionParameters.shape).map(([name, field]) => [
      REFERENCE + name,
      field.meta({ description: `${name} of the reports to compare with` }),
    ]),
  ),
);

/** GET /api/v1/keyness */
export function keynessRoute(
  reports: ReportSearch,
  lexicons: Lexicons,
  kept: AnswerCache,
): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const { own, other } = divided(request.url);
    const given = readParameters(targetParameters, `?${own.join('&')}`);
    const reference = other.length === 0 ? undefined : readReference(other);
    const answer = await kept.get(request.url, async () => {
      const asked = Date.now();
      const { selection: target, places } = readSelection(given);
      const { direction = 'over', minCount, limit } = given;
      const asking = { target, reference, direction, minCount, limit };
      const found = await keyness(reports, lexicons, asking);
      const { query } = target.compiled;
      const { relation } = readExactness(target.compiled);
      const { reports: count } = found.target;
      const path = '/api/v1/search';
      const citation = buildCitation({ path, selection: target, query, count, relation, asked });
      return { ...found, citation, warnings: listWarnings(places, [target.compiled]) };
    });
    response.json({ ...answer, tookMs: tookMs(began) } satisfies KeynessAnswer);
  };
}

/** The parameters of the target and, their prefix taken off, those of the reference. */
function divided(address: string): { own: string[]; other: string[] } {
  const at = address.indexOf('?');
  const parameters =
    at < 0
      ? []
      : address
          .slice(at + 1)
          .split('&')
          .filter(Boolean);
  return {
    own: parameters.filter((each) => !each.startsWith(REFERENCE)),
    other: parameters
      .filter((each) => each.startsWith(REFERENCE))
      .map((each) => each.slice(REFERENCE.length)),
  };
}

function readReference(parameters: string[]): Selection {
  try {
    const given = readParameters(selectionParameters, `?${parameters.join('&')}`);
    return readSelection(given).selection;
  } catch (error) {
    if (!(error instanceof XianbaoError) || error.parameter === undefined) throw error;
    const { code, message, parameter, position, suggestion } = error;
    throw new XianbaoError(code, REFERENCE + message, {
      parameter: REFERENCE + parameter,
      ...(position !== undefined && { position }),
      ...(suggestion !== undefined && { suggestion }),
    });
  }
}
