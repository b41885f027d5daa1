import departments from './departments.json' with { type: 'json' };
import type { Office, OfficePlace } from './office.js';
import { CHINESE_OFFICES, ENGLISH_OFFICES, type OfficeRow } from './office-table.js';
import {
  takeOffEnglishPlaces,
  takeOffPlaces,
  unitLevel,
  unitName,
  type PlacedRole,
} from './role-place.js';

const HAN = /\p{Script=Han}/u;
const BETWEEN = /[、，,；;/／]|兼(?!职)|暨/u;
/** 原县委书记, but not 原阳县委书记. */
const FORMER = /^(?:原任?|前任?|曾任|离任)(?=[县市区旗省州镇乡党常副纪政人])|^former\b/iu;
const BEFORE = /^(?:中国共产党|中共|挂职|现任|时任|新任)/u;
/** 副县长（挂职）: how an office is held. */
const HELD_AS = /\((?:挂职|兼职?|[正副].级|主持[^)]{0,8}工作)\)/gu;
/** What is said of people whose office is not told. */
const NO_OFFICE = /(?:领导|领导同志|领导干部|同志|老干部|代表)$/u;
/** A title by itself, of the body that the part before it names. */
const BARE_TITLE = /^副?(?:书记|主任|主席|局长|院长|检察长|部长)$/u;
const BODY = /^(?<body>.+?)(?:党组|党委)?副?(?:书记|主任|主席|成员|[局部院]?长|常委)$/u;
const BETWEEN_EN =
  /\s*[,;、，；]\s*(?:and\s+)?|\s+and\s+(?=(?:concurrently |the |acting |executive |deputy |vice )*(?:secretary|head|director|member|mayor|chair|minister|magistrate|governor|president|chief|commissar|county|district|party|standing|political)\b)/iu;
const UNITS_EN: Record<string, string> = {
  district: '区',
  municipal: '市',
  municipality: '市',
  city: '市',
  banner: '旗',
  prefectural: '州',
  prefecture: '州',
  provincial: '省',
  province: '省',
};

/**
 * The offices that a role names, each in one form whatever the report called it; those that its bearer has left are
 * none. What no row of the table knows is an office of kind `other` under its printed name.
 *
 * @param role in simplified characters, or in English
 */
export function readRole(role: string, place: OfficePlace): Office[] {
  const offices = HAN.test(role) ? readChinese(role, place) : readEnglish(role, place);
  return offices.filter(({ post }, i) => offices.findIndex((one) => one.post === post) === i);
}

function readChinese(role: string, place: OfficePlace): Office[] {
  const offices: Office[] = [];
  let body = '';
  const plain = role.normalize('NFKC').replace(/\s+/gu, '').replace(HELD_AS, '');
  for (const part of plain.split(BETWEEN)) {
    if (part === '' || FORMER.test(part) || NO_OFFICE.test(part)) continue;
    const placed = takeOffPlaces(part.replace(BEFORE, ''), place);
    const text = BARE_TITLE.test(placed.text) ? body + placed.text : placed.text;
    body = BODY.exec(text)?.groups?.body ?? body;
    offices.push(readPart({ ...placed, text: plainTitle(text) }, CHINESE_OFFICES, place));
  }
  return offices;
}

/** 专职副书记 is a 副书记; only the 常务副县长 is an office of its own. */
function plainTitle(text: string): string {
  const plain = text.replace(/专职(?=副)/u, '').replace('代理', '代');
  return /常务副[省市州盟县区旗]长$/u.test(plain) ? plain : plain.replace(/常务(?=副)/u, '');
}

function readEnglish(role: string, place: OfficePlace): Office[] {
  return role
    .split(BETWEEN_EN)
    .filter((part) => part.trim() !== '' && !FORMER.test(part.trim()))
    .map((part) => {
      const placed = takeOffEnglishPlaces(part, place);
      const office = readPart(placed, ENGLISH_OFFICES, place);
      return office.isUnknown ? { ...office, post: part.trim() } : office;
    });
}

function readPart(
  { text, county, isPrefecture }: PlacedRole,
  rows: readonly OfficeRow[],
  place: OfficePlace,
): Office {
  const at: OfficePlace = { county: county ?? place.county };
  const other = county === undefined ? {} : { county };
  for (const row of rows) {
    const groups = matchRow(row, text);
    if (groups === undefined) continue;
    const { unit: printed = '', own } = groups;
    const unit = own ?? (HAN.test(printed) ? printed : (UNITS_EN[printed] ?? unitName(at)));
    const deputy = readDeputy(groups.deputy ?? '');
    const isTitled = row.kind === 'head';
    const post = row.post
      .replace('{unit}', unit === '自治区' ? '区' : unit)
      .replace('{own}', own ?? '')
      .replace('{town}', groups.town ?? '')
      .replace('{title}', groups.title ?? '')
      .replace('{body}', fullName(groups.body ?? ''))
      .replace('{deputy}', isTitled ? deputy : deputy.replace('常务', ''));
    const level = row.level ?? (isPrefecture ? 'prefecture' : unitLevel(unit, at));
    const kind = deputy.includes('副') ? row.deputyKind : row.kind;
    return { post, kind, level, ...other };
  }
  return { post: text, kind: 'other', level: 'other', isUnknown: true, ...other };
}

function matchRow(
  { patterns }: OfficeRow,
  text: string,
): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return { ...found.groups };
  }
  return undefined;
}

function readDeputy(printed: string): string {
  if (HAN.test(printed)) return printed;
  const acting = printed.includes('acting') ? '代' : '';
  const executive = printed.includes('executive') ? '常务' : '';
  return acting + executive + (/deputy|vice|executive/u.test(printed) ? '副' : '');
}

function fullName(body: string): string {
  const { short, english } = departments as Record<string, Record<string, string>>;
  const name = body.trim();
  return english?.[name] ?? short?.[name] ?? name;
}
