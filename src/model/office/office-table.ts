import table from './offices.json' with { type: 'json' };
import type { OfficeKind, OfficeLevel } from './office.js';

/** A row of the table of offices, which `docs/officials.md` describes. */
export interface OfficeRow {
  patterns: RegExp[];
  /** The post in Chinese; what is in braces is taken from the role. */
  post: string;
  kind: OfficeKind;
  /** Of a deputy. */
  deputyKind: OfficeKind;
  /** Where it does not follow from the unit. */
  level: OfficeLevel | undefined;
}

interface WrittenRow {
  patterns: string[];
  post: string;
  kind: string;
  deputyKind?: string;
  level?: string;
}

/** What the braces in the patterns stand for: a unit, a township, what makes a deputy. */
const CHINESE_PARTS: Record<string, string> = {
  '{unit}': '(?<unit>自治区|省|市(?!场)|州|盟|地|县|区(?!域)|旗)?',
  '{town}': '(?<town>\\p{Script=Han}{0,8}?(?:镇|乡|苏木))?(?:人民政府|政府)?',
};
const ENGLISH_PARTS: Record<string, string> = {
  '{unit}':
    '(?<unit>county|district|municipal|municipality|city|banner|prefectural|prefecture|provincial|province)',
  '{deputy}': '(?<deputy>(?:(?:acting|executive|deputy|vice)[ -])*)',
};

export const CHINESE_OFFICES: readonly OfficeRow[] = readRows(table.chinese, CHINESE_PARTS);
export const ENGLISH_OFFICES: readonly OfficeRow[] = readRows(table.english, ENGLISH_PARTS);

function readRows(rows: WrittenRow[], parts: Record<string, string>): OfficeRow[] {
  return rows.map(({ patterns, post, kind, deputyKind = kind, level }) => ({
    patterns: patterns.map(
      (pattern) =>
        new RegExp(
          pattern.replace(/\{[a-z]+\}/gu, (part) => parts[part] ?? part),
          'u',
        ),
    ),
    post,
    kind: kind as OfficeKind,
    deputyKind: deputyKind as OfficeKind,
    level: level as OfficeLevel | undefined,
  }));
}
