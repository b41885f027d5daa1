/**
 * How the names of Chinese administrative units are built, and the forms in which people write
 * them. Shared by the lookup and by the script that generates its data, so that both take a name
 * apart in the same way.
 */

/** A Chinese name taken apart: 玉屏侗族自治县 is 玉屏 + 侗族 + 自治县. */
export interface NameParts {
  base: string;
  /** Keys of `ethnicGroups`, in the order of the name. */
  groups: string[];
  /** A key of `kinds`; '' where the name ends in none of them. */
  kind: string;
}

/** Ethnic groups as autonomous units name them; some units leave the 族 out. */
export const ethnicGroups: ReadonlyMap<string, string> = new Map([
  ['各族', 'Various Nationalities'],
  ['蒙古族', 'Mongol'],
  ['蒙古', 'Mongol'],
  ['回族', 'Hui'],
  ['藏族', 'Tibetan'],
  ['维吾尔', 'Uygur'],
  ['苗族', 'Miao'],
  ['彝族', 'Yi'],
  ['壮族', 'Zhuang'],
  ['布依族', 'Buyei'],
  ['朝鲜族', 'Korean'],
  ['满族', 'Manchu'],
  ['侗族', 'Dong'],
  ['瑶族', 'Yao'],
  ['白族', 'Bai'],
  ['土家族', 'Tujia'],
  ['哈尼族', 'Hani'],
  ['哈萨克族', 'Kazak'],
  ['哈萨克', 'Kazak'],
  ['傣族', 'Dai'],
  ['黎族', 'Li'],
  ['傈僳族', 'Lisu'],
  ['佤族', 'Va'],
  ['畲族', 'She'],
  ['拉祜族', 'Lahu'],
  ['水族', 'Shui'],
  ['东乡族', 'Dongxiang'],
  ['纳西族', 'Naxi'],
  ['景颇族', 'Jingpo'],
  ['柯尔克孜', 'Kirgiz'],
  ['土族', 'Tu'],
  ['达斡尔族', 'Daur'],
  ['仫佬族', 'Mulao'],
  ['羌族', 'Qiang'],
  ['布朗族', 'Blang'],
  ['撒拉族', 'Salar'],
  ['毛南族', 'Maonan'],
  ['仡佬族', 'Gelao'],
  ['锡伯', 'Xibe'],
  ['普米族', 'Pumi'],
  ['塔吉克', 'Tajik'],
  ['怒族', 'Nu'],
  ['鄂温克族', 'Ewenki'],
  ['保安族', 'Bonan'],
  ['裕固族', 'Yugur'],
  ['独龙族', 'Derung'],
  ['鄂伦春', 'Oroqen'],
]);

interface UnitEnding {
  /** The first is the one official English names use. */
  en: readonly string[];
  pinyin: readonly string[];
  /** The plain kind people put in an autonomous unit's place: 玉屏县 for 玉屏侗族自治县. */
  plain?: string;
}

/** Kinds of units by the ending of their Chinese name. */
export const kinds: ReadonlyMap<string, UnitEnding> = new Map<string, UnitEnding>([
  ['特别行政区', { en: ['Special Administrative Region'], pinyin: [] }],
  ['自治区', { en: ['Autonomous Region'], pinyin: ['Zizhiqu'] }],
  [
    '自治州',
    { en: ['Autonomous Prefecture', 'Prefecture'], pinyin: ['Zizhizhou', 'Zhou'], plain: '州' },
  ],
  ['自治县', { en: ['Autonomous County', 'County'], pinyin: ['Zizhixian', 'Xian'], plain: '县' }],
  ['自治旗', { en: ['Autonomous Banner', 'Banner'], pinyin: ['Zizhiqi', 'Qi'], plain: '旗' }],
  ['地区', { en: ['Prefecture'], pinyin: ['Diqu'] }],
  ['林区', { en: ['Forestry District', 'Forest District'], pinyin: ['Linqu'] }],
  ['特区', { en: ['Special District'], pinyin: ['Tequ'] }],
  ['矿区', { en: ['Mining District'], pinyin: ['Kuangqu'] }],
  ['新区', { en: ['New Area', 'New District'], pinyin: ['Xinqu'] }],
  ['省', { en: ['Province'], pinyin: ['Sheng'] }],
  ['市', { en: ['City', 'Municipality'], pinyin: ['Shi'] }],
  ['县', { en: ['County'], pinyin: ['Xian'] }],
  ['区', { en: ['District'], pinyin: ['Qu'] }],
  ['旗', { en: ['Banner'], pinyin: ['Qi'] }],
  ['盟', { en: ['League'], pinyin: ['Meng'] }],
]);

/** Names whose last two characters look like a longer kind of unit but belong to the place. */
const plainDistricts = new Set(['万柏林区', '金林区', '北林区', '新林区', '碑林区', '清新区']);

const groupNames = [...ethnicGroups.keys()].join('|');
// No place before a group has one character: 内蒙古 is not 内 of the Mongols.
const withGroups = new RegExp(`^(|.{2,}?)((?:${groupNames})+)$`);
const everyGroup = new RegExp(groupNames, 'g');
const trailingGroups = new RegExp(
  `(?:(?:,| and)? ?\\b(?:${[...new Set(ethnicGroups.values())].join('|')})\\b)+$`,
);

export function splitName(name: string): NameParts {
  const kind = plainDistricts.has(name)
    ? '区'
    : ([...kinds.keys()].find((ending) => name.endsWith(ending)) ?? '');
  const rest = name.slice(0, name.length - kind.length);
  // 城区, 矿区 and their like are named by their kind alone.
  if (rest === '') return { base: name, groups: [], kind: '' };
  const [, place = rest, tail = ''] = withGroups.exec(rest) ?? [];
  const groups = tail.match(everyGroup) ?? [];
  // 东乡族自治县 and 鄂伦春自治旗 are called after the group itself.
  const base = place === '' ? rest.replace(/族$/, '') : place;
  return { base, groups: place === '' ? [] : [...groups], kind };
}

/**
 * The key under which a name is found: NFKC, lower case, letters and Han characters only. Tone
 * marks and apostrophes go, and ü, v and u fall together, so that Lüliang, lvliang and luliang
 * are one.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(?:of|in)\b/g, '')
    .replace(/[^\p{Letter}]/gu, '')
    .replace(/v/g, 'u');
}

/** A Chinese name in full and, where two characters or more remain of it, short. */
export function chineseForms(name: string): string[] {
  const { base, groups, kind } = splitName(name);
  const forms = [name];
  if (base.length >= 2) forms.push(base);
  const plain = kinds.get(kind)?.plain;
  if (plain !== undefined) forms.push(base + plain);
  if (groups.length > 0) forms.push(base + kind);
  return forms;
}

/**
 * Forms of an English name or of any other romanization of it, with and without the kind of unit.
 * A place of one syllable never goes without it, as in Chinese, but may double it: Yixian County.
 */
export function latinForms(latin: string, name: string): string[] {
  const { base: chineseBase, kind } = splitName(name);
  const { en, pinyin } = kinds.get(kind) ?? { en: [], pinyin: [] };
  const withoutKind = en.reduce(
    (rest, word) => (rest.endsWith(` ${word}`) ? rest.slice(0, -word.length - 1) : rest),
    latin,
  );
  const base = withoutKind.replace(trailingGroups, '').trim() || withoutKind;
  const forms = [latin, ...en.flatMap((word) => [`${withoutKind} ${word}`, `${base} ${word}`])];
  if (chineseBase.length >= 2) forms.push(base);
  for (const word of pinyin) {
    forms.push(`${base} ${word}`);
    if (chineseBase.length === 1) forms.push(...en.map((english) => `${base} ${word} ${english}`));
  }
  return forms;
}
