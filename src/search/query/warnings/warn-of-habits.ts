import { applyEdits, type Edit, type Habit } from './edit.js';
import { findHabits } from './find-habits.js';

/** What may have been meant otherwise, in a stable code and in words. */
export interface QueryWarning {
  code: string;
  message: string;
  /** The whole query as it may have been meant. */
  suggestion: string;
}

/** In UTF-16 units: nobody types longer ones by hand, and each takes several readings of the query. */
const MAX_WARNED_LENGTH = 2_000;
/** Beyond that, edits are taken all or none: each that is tried by itself costs a reading of the query. */
const MAX_TRIED_EDITS = 20;

const MESSAGES: Record<Habit, (typed: string) => string> = {
  operator: (typed) =>
    `${typed} is taken as text; operators are AND, OR, NOT, NEAR/n in capitals, and - right before a term.`,
  list: (typed) =>
    `${typed} is taken as one text with its signs; write OR between terms of which one will do, a blank between terms that must all be there.`,
  field: (typed) => `${typed} is taken as text; fields have Latin names, as title: has.`,
  quotation: (typed) => `The marks of ${typed} are taken as text; a phrase stands in "…" or “…”.`,
};

/**
 * Warns of what a query has of the habits of other search engines, which would count nothing, or something
 * else, without a word. Nothing is said where writing it otherwise gives no query.
 *
 * @param accepts whether a text can be asked as a query
 */
export function warnOfHabits(query: string, accepts: (query: string) => boolean): QueryWarning[] {
  if (query.length > MAX_WARNED_LENGTH) return [];
  const edits = acceptedEdits(query, accepts);
  if (edits.length === 0) return [];
  const suggestion = applyEdits(query, edits).trim();
  const first = new Map<Habit, Edit>();
  for (const edit of edits) if (!first.has(edit.habit)) first.set(edit.habit, edit);
  return [...first.values()].map(({ habit, at, end }) => ({
    code: `${habit}_as_text`,
    message: `q: ${MESSAGES[habit](query.slice(at, end).trim())}`,
    suggestion,
  }));
}

function acceptedEdits(query: string, accepts: (query: string) => boolean): Edit[] {
  let edits: Edit[];
  try {
    edits = findHabits(query);
  } catch {
    // What cannot be read is answered by an error of its own.
    return [];
  }
  if (edits.length === 0 || accepts(applyEdits(query, edits).trim())) return edits;
  if (edits.length > MAX_TRIED_EDITS) return [];
  const kept: Edit[] = [];
  for (const edit of edits) if (accepts(applyEdits(query, [...kept, edit]).trim())) kept.push(edit);
  return kept;
}
