import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { ExpansionsAnswer, ExpansionTerm } from '../../model/api/reports/expansions.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { DICTIONARY } from '../../search/expansion/dictionary/dictionary.js';
import { expandQuery, type ExpandedTerm } from '../../search/expansion/expand-query.js';
import type { ExpansionTools } from '../../search/expansion/term-candidates.js';
import { resolveFilter } from '../../search/verify/selection.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { describeQuestion } from '../counting/citation.js';
import { filterParameters, q, readSelection } from '../http/parameters.js';
import { presentTotal } from '../http/present.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';

export const expansionsParameters = z.strictObject({
  q: q.meta({ description: 'A query with English words; those of fields and beginnings stay' }),
  ...filterParameters,
  ...tableParameters,
});

type Given = z.infer<typeof expansionsParameters>;
type Answer = Untimed<ExpansionsAnswer>;

/** GET /api/v1/expansions */
export function expansionsRoute(
  tools: ExpansionTools,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(expansionsParameters, cache, FORM, (given) =>
    heavy.run(() => answer(tools, given)),
  );
}

const COLUMNS = ['text', 'proposed'] as const;
const FORM: ListForm<Answer> = {
  name: 'expansions',
  table: ({ terms, dictionary }) => ({
    columns: [
      'term',
      ...COLUMNS,
      'sources',
      'reports',
      'relation',
      'logLikelihood',
      'definition',
      'dictionary',
    ],
    rows: terms.flatMap(({ term, candidates }) =>
      candidates.map(({ sources, reports, logLikelihood, definition, ...candidate }) => [
        term,
        ...COLUMNS.map((name) => candidate[name]),
        sources.join(' '),
        reports.value,
        reports.relation,
        logLikelihood,
        definition,
        sources.includes('dictionary') ? `${dictionary.name}, ${dictionary.licence}` : null,
      ]),
    ),
  }),
};

async function answer(tools: ExpansionTools, given: Given): Promise<Answer> {
  const asked = readSelection({ ...given, match: 'exact' });
  const { typed } = asked.selection.compiled;
  const { terms, query, left } = await expandQuery(tools, asked.selection);
  const question = readSelection({ ...given, q: query, match: 'exact' });
  const { selection } = question;
  const filter = await resolveFilter(tools.reports, selection);
  const found = await tools.reports.search({ compiled: selection.compiled, filter });
  const { relation } = found;
  const described = describeQuestion(question, {
    path: '/api/v1/search',
    count: found.total,
    relation,
    engine: await tools.reports.engineVersion(),
  });
  return {
    q: typed,
    terms: terms.map(presentTerm),
    ...described,
    query,
    total: presentTotal(found.total, found),
    left,
    dictionary: DICTIONARY,
    places: question.places,
  };
}

function presentTerm({ term, from, to, candidates, evidence }: ExpandedTerm): ExpansionTerm {
  const { reports, looked, linked } = evidence;
  return {
    term,
    from,
    to,
    candidates: candidates.map((candidate) => ({
      text: candidate.text,
      sources: candidate.sources,
      proposed: candidate.isProposed,
      reports: candidate.reports,
      definition: candidate.definition ?? null,
      logLikelihood: candidate.logLikelihood ?? null,
    })),
    pairs: { reports: presentTotal(reports.total, reports), looked, linked },
  };
}
