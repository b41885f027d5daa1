/** Habits of other search engines that mean something else here, or nothing. */
export type Habit = 'operator' | 'list' | 'field' | 'quotation';

/** A stretch of a query that is to be written in another way; offsets in UTF-16 units. */
export interface Edit {
  at: number;
  end: number;
  by: string;
  habit: Habit;
}

/** Edits do not overlap and stand in order. */
export function applyEdits(query: string, edits: Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += query.slice(at, edit.at) + edit.by;
    at = edit.end;
  }
  return result + query.slice(at);
}
