import { XianbaoError } from '../../model/errors.js';
import type { LinedDocuments, LinesSelection } from '../../search/lines/lined-documents.js';
import type { StoredStatement } from '../../search/documents/statement-documents.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import type { Match } from '../../search/plan/compile-query.js';
import { bothForms } from '../../search/query/simplified-form.js';
import {
  choice,
  list,
  readSelection,
  type FilterParameters,
  type Question,
} from '../http/parameters.js';

/** Where occurrences are looked for. */
export const LINED_IN = ['reports', 'statements'] as const;
export type LinedIn = (typeof LINED_IN)[number];
export interface LinedSources {
  reports: LinedDocuments<StoredReport>;
  statements: LinedDocuments<StoredStatement>;
}

/** Where occurrences are looked for, and by whom they are said. */
export const linesParameters = {
  in: choice(LINED_IN, 'reports').meta({
    description:
      'reports (default), or statements: what was said alone; speaker and role then are those of the one who said it',
  }),
  role: list.meta({
    description: 'With in=statements: part of the role of the one who said it; may repeat',
  }),
};

/** @returns what a question about occurrences asks for, and the parameters that its citation has besides */
export function readLinesQuestion(
  given: FilterParameters & {
    q?: string | undefined;
    match: Match;
    in: LinedIn;
    role?: string[] | undefined;
  },
): Question & { selection: LinesSelection; besides: Record<string, string | string[]> } {
  const { in: documents, role = [], ...rest } = given;
  if (documents === 'reports') {
    if (role.length > 0) throw unfit('role: goes with in=statements; in q, write role:…', 'role');
    return { ...readSelection(rest), besides: {} };
  }
  if (rest.match !== 'exact')
    throw unfit('match: what was said is looked for exactly; leave match out.', 'match');
  const question = readSelection(rest);
  return {
    ...question,
    selection: { ...question.selection, roles: role.flatMap(bothForms) },
    besides: { in: documents, role },
  };
}

function unfit(message: string, parameter: string): XianbaoError {
  return new XianbaoError('invalid_parameter', message, { parameter });
}
