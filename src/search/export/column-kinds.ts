/** What the cells of a column are, where a table has types. */
export type ColumnKind = 'text' | 'texts' | 'day' | 'time' | 'whole' | 'truth';

/** Of the columns whose cells are no single text. A name means the same in every table. */
const KINDS: Record<string, ColumnKind> = {
  date: 'day',
  eventDates: 'texts',
  speakers: 'texts',
  keywords: 'texts',
  validFrom: 'time',
  validTo: 'time',
  goneAt: 'time',
  current: 'truth',
  ...whole('characters', 'version', 'occurrences', 'reports', 'corpusReports'),
  ...whole('paragraph', 'offset'),
};

export function columnKind(name: string): ColumnKind {
  return KINDS[name] ?? 'text';
}

function whole(...names: string[]): Record<string, ColumnKind> {
  return Object.fromEntries(names.map((name) => [name, 'whole']));
}
