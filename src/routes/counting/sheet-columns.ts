import { SOURCE_COLUMNS } from '../lists/report-columns.js';

/** Of an occurrence, in a sheet of lines. */
export const LINE_COLUMNS = ['speaker', 'role', 'left', 'match', 'right'] as const;
/** The same in every row, so that the sheet says by itself what it is a sample of. */
export const FRAME_COLUMNS = ['frameUnit', 'frameSize', 'frameRelation', 'frameSeed', 'frameUrl'];

const OWN_COLUMNS: ReadonlySet<string> = new Set([
  'number',
  'unit',
  ...SOURCE_COLUMNS,
  ...LINE_COLUMNS,
  'note',
  ...FRAME_COLUMNS,
]);

/** Whether a column of a coding sheet is one that every sheet may have, and not one for codes. */
export function isOwnColumn(name: string): boolean {
  return OWN_COLUMNS.has(name);
}
