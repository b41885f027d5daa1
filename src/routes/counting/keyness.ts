import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { keyness } from '../../search/analysis/keyness.js';
import { DIRECTIONS } from '../../search/words/compare-words.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { readExactness, type ReportSearch } from '../../search/verify/report-search.js';
import type { Selection } from '../../search/verify/selection.js';
import type { Lexicons } from '../../search/analysis/word-counts.js';
import type { KeynessAnswer } from '../../model/api/counting/words.js';
import { describeQuestion } from './citation.js';
import {
  choice,
  filterParameters,
  integer,
  match,
  q,
  readParameters,
  readSelection,
} from '../http/parameters.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';

const REFERENCE = 'vs.';

const selectionParameters = z.strictObject({ q, match, ...filterParameters });
const targetParameters = selectionParameters.extend({
  direction: choice(DIRECTIONS, 'over').meta({
    description: 'over (default): words more frequent in the target; under; both',
  }),
  minCount: integer(1, 1_000_000, 3).meta({
    description: 'Minimum count in target and reference together',
  }),
  limit: integer(0, 10_000, 100).meta({ description: 'Words, at most 10,000' }),
  ...tableParameters,
});

/** As the address has them: those of the reference with a prefix. */
export const keynessParameters = targetParameters.extend(
  Object.fromEntries(
    Object.entries(selectionParameters.shape).map(([name, field]) => [
      REFERENCE + name,
      field.meta({ description: `${name} of the reference reports` }),
    ]),
  ),
);

/** GET /api/v1/keyness */
export function keynessRoute(
  reports: ReportSearch,
  lexicons: Lexicons,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const { own, other } = splitParameters(request.url);
    const given = readParameters(targetParameters, `?${own.join('&')}`);
    const reference = other.length === 0 ? undefined : readReference(other);
    const answer = await cache.get(request.url, async () => {
      const question = readSelection(given);
      const target = question.selection;
      const { direction, minCount, limit } = given;
      const asking = { target, reference, direction, minCount, limit };
      const found = await heavy.run(() => keyness(reports, lexicons, asking));
      const { relation } = readExactness(target.compiled);
      const engine = await reports.engineVersion();
      const cited = { path: '/api/v1/search', count: found.target.reports, relation, engine };
      const { citation, warnings } = describeQuestion(question, cited);
      return { ...found, citation, warnings };
    });
    await sendList(request, response, { answer, form: FORM, choice: given, began });
  };
}

const COLUMNS = ['word', 'target', 'reference', 'logLikelihood', 'effect'] as const;
const FORM: ListForm<Untimed<KeynessAnswer>> = {
  name: 'keyness',
  table: ({ words }) => ({
    columns: COLUMNS,
    rows: words.map((word) => COLUMNS.map((name) => word[name])),
  }),
};

/** The parameters of the target and, their prefix taken off, those of the reference. */
function splitParameters(address: string): { own: string[]; other: string[] } {
  const start = address.indexOf('?');
  const query = start < 0 ? '' : address.slice(start + 1);
  const parameters = query.split('&').filter(Boolean);
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
