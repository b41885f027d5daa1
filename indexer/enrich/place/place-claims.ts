import { isWhole, findPlaceMentions, listMentions, type PlaceMention } from './place-mentions.js';
import { isLocal, findUnitKind, findOffices, type Office } from './place-offices.js';
import { opensTitle, tellPlaceRole } from './place-subjects.js';

/** A text with the places and offices it names. */
export interface PlacedText {
  text: string;
  lang: 'zh' | 'en';
  mentions: readonly PlaceMention[];
  offices: readonly Office[];
}

/** A place for which a part of the report speaks. */
export interface Claim {
  evidence: 'channel' | 'dateline' | 'title' | 'lead';
  mention: PlaceMention;
}

const NATIONAL =
  /^(?:中国(?!共产党.+[县区市旗])|中央|全国|国家|国务院|新华|人民(?:日报|网|政协)|央视|央广|光明|经济日报|求是|解放军|法治日报|工人日报|农民日报|科技日报|学习强国|新闻联播|中新|CCTV|CGTN|Xinhua|China\b|People['’]s Daily|Global Times)/u;
const AGENCY = /^[（(]?(?:新华社|新华网|中新社|中新网|人民网|央视网|人民日报|光明日报|Xinhua)/u;
const DATELINE_ZH =
  /^[（(【]?(?:本报|本网|本台|新华社|新华网|中新社|中新网|人民网|央视网)?[^，。；：\n]{2,20}?(?:讯|电)(?=[\s　）)】（(:：]|记者|$)/u;
const DATELINE_EN =
  /^(?:[A-Z][A-Za-z'’.]+,? ){1,5}(?:[A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([^)]{2,30}\) ?)?(?:--|[—–])/u;
const SIGNED_BY = /^[^（(]{1,24}(?:委员会|政府|[局委办部厅院会室社]|中心|指挥部|领导小组)$/u;
/**
 * Lines at the end of a body that may be its signature, and how long such a line is at most. Chosen by hand
 * on the labelled reports.
 */
const SIGNATURE_LINES = 4;
const MAX_SIGNATURE = 40;

/** Media of the whole country: a county is at most where their news happened. */
export function isNational(channel: string | undefined, body: string): boolean {
  if (AGENCY.test(body)) return true;
  if (channel === undefined || !NATIONAL.test(channel.trim())) return false;
  // 中国怀集网 is a county's own.
  return !findPlaceMentions(channel, { lang: 'zh' }).some(({ codes }) =>
    codes.some((one) => !isWhole(one)),
  );
}

export function findPlaces(text: string, lang: 'zh' | 'en', year: number | undefined): PlacedText {
  const listed = listMentions(text, { lang, ...(year !== undefined && { year }) });
  const found = listed.filter(({ isGuest }) => !isGuest);
  const mentions = lang === 'en' ? found.map((mention) => preferCity(mention, text)) : found;
  return { text, lang, mentions, offices: findOffices(text, lang, listed) };
}

/** Yiwu Mayor is a city's, though a county is called Yiwu as well. */
function preferCity(mention: PlaceMention, text: string): PlaceMention {
  if (mention.full || !/^(?: Municipal| Mayor|['’]s mayor)\b/u.test(text.slice(mention.end))) {
    return mention;
  }
  const cities = mention.codes.filter((code) => findUnitKind(code) === '市');
  return cities.length > 0 ? { ...mention, codes: cities } : mention;
}

/** What a publisher's name says: 怀集发布, 怀集县融媒体中心, Huaiji released. */
export function findChannelClaim(channel: string, year: number | undefined): Claim | undefined {
  const lang = /\p{Script=Han}/u.test(channel) ? 'zh' : 'en';
  const options = { lang, words: true, ...(year !== undefined && { year }) } as const;
  const mentions = findPlaceMentions(channel, options);
  const mention = mentions.find(({ full }) => full) ?? mentions[0];
  return mention && { evidence: 'channel', mention };
}

export function findDatelineClaim(lead: PlacedText): Claim | undefined {
  const pattern = lead.lang === 'zh' ? DATELINE_ZH : DATELINE_EN;
  const end = pattern.exec(lead.text)?.[0].length ?? 0;
  const mention = lead.mentions.find((one) => one.end <= end);
  return mention && { evidence: 'dateline', mention };
}

/**
 * The place a title is about: an office of its own follows it, or it opens the title and the text
 * has such an office, of that very place where the title only has its short name.
 */
export function findTitleClaim(title: PlacedText, lead: PlacedText): Claim | undefined {
  const { text, lang, mentions } = title;
  const mention = mentions.find(
    (one) =>
      tellPlaceRole(text, one, lang) !== 'scene' ||
      (opensTitle(text, one, lang) && hasOffice(one, title, lead)) ||
      (one.start === 0 && namesOffice(one, lead)),
  );
  return mention && actsFirst(mention, title) ? { evidence: 'title', mention } : undefined;
}

/** Whether a text names an office of a place by the place's full name: 怀集县委书记. */
export function namesOffice(
  { codes }: PlaceMention,
  { text, lang, mentions }: PlacedText,
): boolean {
  return mentions.some(
    (one) =>
      one.full &&
      one.codes.every((code) => codes.includes(code)) &&
      tellPlaceRole(text, one, lang) === 'office',
  );
}

/** The first place that acts in the lead. */
export function findLeadClaim(title: PlacedText, lead: PlacedText): Claim | undefined {
  const { text, lang, mentions } = lead;
  const mention = mentions.find((one) => {
    const part = tellPlaceRole(text, one, lang);
    // Only an outsider says 四川芦山县 and means no office.
    return (
      part === 'office' || (part === 'actor' && (!one.inProvince || hasOffice(one, title, lead)))
    );
  });
  if (mention === undefined || !actsFirst(mention, lead)) return undefined;
  return actsFirst({ ...mention, start: title.text.length }, title)
    ? { evidence: 'lead', mention }
    : undefined;
}

/** Who comes from above, and why: 市委书记深入怀集县调研. */
const VISITED_ZH = /(?:在|到|赴|来到|前往|深入|走进|莅临|抵达|先后到|先后深入|来)$/u;
const VISIT_ZH =
  /^[^。；]{0,24}?(?:调研|检查|督导|督查|慰问|考察|走访|看望|视察|指导|宣讲|接访|暗访|调度|参加|巡查|察看|实地)/u;
/** Those of the place who come along: 县委书记梁柏舟陪同. */
const COMPANY_ZH = /[^。；]{0,80}?(?:陪同|参加|随同|一同|同行|汇报|参与|接待)/u;

/** The one county that someone from above visits, where its own leaders come along. */
export function findVisitClaim(
  title: PlacedText,
  lead: PlacedText,
  body: string,
): Claim | undefined {
  if (lead.lang !== 'zh') return undefined;
  const places = [...title.mentions, ...lead.mentions].filter(({ codes }) => !codes.every(isWhole));
  const mention = lead.mentions.find(
    ({ full, start, end }) =>
      full &&
      VISITED_ZH.test(lead.text.slice(Math.max(0, start - 4), start)) &&
      VISIT_ZH.test(lead.text.slice(end, end + 40)),
  );
  const [code] = mention?.codes ?? [];
  if (mention === undefined || code === undefined || mention.codes.length > 1) return undefined;
  if (places.some(({ codes }) => !codes.includes(code))) return undefined;
  const name = lead.text.slice(mention.start, mention.end);
  const kind = findUnitKind(code);
  const own = kind === '市' ? name : `(?:${name}|(?:^|[^\\p{Script=Han}]|[在由与和及])${kind})`;
  const leaders = new RegExp(`${own}(?:委|长|政府|人大|政协|领导)${COMPANY_ZH.source}`, 'u');
  return leaders.test(body) ? { evidence: 'lead', mention } : undefined;
}

/** No higher office acts before the place does: it is theirs then. */
function actsFirst({ start }: PlaceMention, { offices }: PlacedText): boolean {
  return !offices.some(({ kind, acts, at }) => acts && !isLocal(kind) && at < start);
}

/** The text names an office of the place's kind: 县委 beside 怀集县. */
function hasOffice({ codes }: PlaceMention, title: PlacedText, lead: PlacedText): boolean {
  const offices = [...title.offices, ...lead.offices];
  return codes.some((code) => offices.some(({ kind }) => kind === findUnitKind(code)));
}

/** The office that signs a notice at its end, in a line of its own. */
export function findSignatureClaim(
  body: string,
  lang: 'zh' | 'en',
  year: number | undefined,
): Claim | undefined {
  const lines = body.slice(-200).split('\n').slice(1).slice(-SIGNATURE_LINES);
  for (const line of lines) {
    if (line.length > MAX_SIGNATURE || /[，。；,;]/u.test(line)) continue;
    const { text, mentions } = findPlaces(line, lang, year);
    const mention = mentions.find(
      (one) =>
        one.start <= 2 &&
        (tellPlaceRole(text, one, lang) === 'office' ||
          (one.full && SIGNED_BY.test(text.slice(one.end)))),
    );
    if (mention !== undefined) return { evidence: 'dateline', mention };
  }
  return undefined;
}

/** Codes of counties among a claim's; a text's 海南 is the province, a publisher's may be a county. */
export function listCountyCodes({ mention, evidence }: Claim): string[] {
  const counties = mention.codes.filter((code) => !isWhole(code));
  const several = counties.length < mention.codes.length;
  return several && !mention.full && evidence !== 'channel' ? [] : counties;
}
