import type { RankedRow } from '../../model/api/counting/ranking.js';
import type { DivisionRow, Divisions } from '../query/divisions.js';
import type { Level } from './counties-params.js';

/** A county, prefecture or province, with its numbers where reports of it were collected. */
export interface Unit {
  /** As the filter takes it: a county's code, the others' Chinese names. */
  value: string;
  /** First two digits of its code: the province's. */
  prefix: string;
  division: DivisionRow;
  row: RankedRow | undefined;
}

/** All units of a level by their province's first two digits, in the order of their codes. */
export function groupUnits(
  divisions: Divisions,
  level: Level,
  rows: RankedRow[],
): Map<string, Unit[]> {
  const byValue = new Map(rows.map((row) => [row.value, row]));
  const units = divisions.list(level).map((division): Unit => {
    const [code, name] = division;
    const value = level === 'county' ? code : name;
    return { value, prefix: code.slice(0, 2), division, row: byValue.get(value) };
  });
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.prefix);
    if (group === undefined) groups.set(unit.prefix, [unit]);
    else group.push(unit);
  }
  return groups;
}
