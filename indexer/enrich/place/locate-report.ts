import {
  countyByCode,
  prefecturesNamed,
  provincesNamed,
  type County,
} from '../../../src/model/place/counties.js';
import {
  findChannelClaim,
  listCountyCodes,
  findDatelineClaim,
  findLeadClaim,
  findSignatureClaim,
  findTitleClaim,
  findVisitClaim,
  namesOffice,
  type Claim,
} from './place-claims.js';
import {
  CONTEXT,
  isNamed,
  readScene,
  readYear,
  type PlaceHints,
  type Scene,
} from './place-scene.js';
import { countCounties, resolvePlaces } from './resolve-places.js';
import {
  isCommonNoun,
  isWhole,
  findPlaceMentions,
  liesIn,
  type PlaceMention,
} from './place-mentions.js';
import { isLocal, findUnitKind, namesState } from './place-offices.js';

/** Where a report is from; `open` where several counties of one name are left. */
export type ReportLocation =
  | {
      level: 'county';
      county: County;
      evidence: 'channel' | 'dateline' | 'title' | 'lead';
    }
  | { level: 'prefecture' | 'province'; prefecture?: string; province?: string }
  | { level: 'open'; candidates: County[] }
  | { level: 'none' };

/**
 * Whose report it is: the county whose office met or spoke, not one that a guest came from,
 * that was named in passing or that owns the site. The publisher, the dateline (and the signature), the
 * title and the lead are believed in this order; but a publisher whom the text does not know yields
 * to a place that the text says acts.
 *
 * A name several counties bear is settled by the prefectures and provinces named around it; where
 * these do not, the reading is open. A former name gives the unit that took its place. Reports of
 * prefectures and provinces have no county. The news of national media has one only where it is headed with the county
 * and names its offices, or where the county runs the site and the text begins with it.
 */
export function locateReport(hints: PlaceHints): ReportLocation {
  const scene = readScene(hints);
  const claims = gatherClaims(scene);
  let open: ReportLocation | undefined;
  for (const claim of claims) {
    const counties = findCounties(claim, scene, claims);
    const [code] = counties;
    if (counties.length === 1 && code !== undefined) {
      return { level: 'county', county: countyByCode(code)!, evidence: claim.evidence };
    }
    if (counties.length > 1) {
      open ??= { level: 'open', candidates: counties.flatMap((one) => countyByCode(one) ?? []) };
    }
  }
  return (
    open ??
    findUnnamedCounty(scene, claims) ??
    findSoleCounty(scene) ??
    findOwner(scene) ??
    widen(claims, scene) ?? { level: 'none' }
  );
}

function gatherClaims(scene: Scene): Claim[] {
  const { hints, title, lead, national } = scene;
  const year = readYear(hints);
  const named = findTitleClaim(title, lead);
  if (national) return named !== undefined && hasOwnOffice(named, scene) ? [named] : [];
  const channel = findOwnChannel(scene, year);
  const yields =
    channel !== undefined && named !== undefined && !sharesPlace(channel, named, scene);
  const claims = yields ? [named] : [channel, findDatelineClaim(lead), named];
  return [
    ...claims,
    findSignatureClaim(hints.body, hints.lang, year),
    findLeadClaim(title, lead),
    // Its own paper tells of a prefecture's leader wherever that one goes.
    channel?.mention.codes.every(isWhole) === true
      ? undefined
      : findVisitClaim(title, lead, hints.body.slice(0, CONTEXT)),
  ].filter((claim) => claim !== undefined);
}

/** What the publisher's name says; nothing where it is that of a sub-district, as the text has it: 中山市西区. */
function findOwnChannel(
  { hints, title, lead }: Scene,
  year: number | undefined,
): Claim | undefined {
  const { channel = '' } = hints;
  const claim = channel === '' ? undefined : findChannelClaim(channel, year);
  if (claim === undefined) return undefined;
  const { start, end, codes } = claim.mention;
  if (!isCommonNoun(channel.slice(start, end))) return claim;
  const named = [...title.mentions, ...lead.mentions].filter((one) => one.codes.some(isWhole));
  const isElsewhere = named.some(
    (one) => !codes.some((code) => one.codes.some((whole) => liesIn(code, whole))),
  );
  return isElsewhere ? undefined : claim;
}

/** The county a title is about has an office in the text, not only a place in the news. */
function hasOwnOffice(claim: Claim, { kinds, title, lead }: Scene): boolean {
  const { mention } = claim;
  const isHeaded = /^[：:]/u.test(title.text.slice(mention.end));
  if (isHeaded && namesOffice(mention, lead)) return true;
  return listCountyCodes(claim).some((code) => kinds.includes(findUnitKind(code)));
}

/** A publisher stays the one whose report it is, if the text knows of it or says 我县. */
function sharesPlace(channel: Claim, named: Claim, { hints, title, lead }: Scene): boolean {
  const own = listCountyCodes(channel);
  if (own.length === 0 || listCountyCodes(named).length === 0 || !named.mention.full) return true;
  if (/我[县区市旗]|\b[Oo]ur (?:county|district|city)\b/u.test(hints.title + hints.body))
    return true;
  return [...title.mentions, ...lead.mentions].some(({ codes }) =>
    codes.some((code) => own.includes(code)),
  );
}

/** The counties a claim may mean; none, if it means a prefecture or nothing the text bears out. */
function findCounties(claim: Claim, scene: Scene, claims: readonly Claim[]): readonly string[] {
  const { kinds, context } = scene;
  let counties = listCountyCodes(claim);
  if (!claim.mention.full) {
    const borneOut = counties.filter((code) => kinds.includes(findUnitKind(code)));
    const acting = counties.filter((code) => findUnitKind(code) === kinds[0]);
    const namedInText = counties.filter((code) => isNamed(code, scene));
    const whole = claim.mention.codes.some(
      (code) => isWhole(code) && findUnitKind(code) === kinds[0] && acting.length === 0,
    );
    if (whole) return [];
    const own = isOnlyPlace(claim, scene) ? counties : [];
    counties = [acting, borneOut, namedInText, own].find(({ length }) => length > 0) ?? [];
  }
  for (const other of claims) {
    const shared = counties.filter((code) => other.mention.codes.includes(code));
    if (shared.length > 0) counties = shared;
  }
  return resolvePlaces(counties, context);
}

/** A publisher called after one county, 荣成渔业网, in a text that names no other place and no higher office. */
function isOnlyPlace({ evidence, mention }: Claim, { title, lead, kinds, hints }: Scene): boolean {
  if (evidence !== 'channel' || hints.lang !== 'zh' || mention.codes.length > 1) return false;
  const [code] = mention.codes;
  const others = [...title.mentions, ...lead.mentions].filter(
    ({ codes }) => !codes.includes(code!),
  );
  return (
    others.every(({ codes }) => codes.every((other) => liesIn(code!, other))) &&
    kinds.every(isLocal)
  );
}

/**
 * The county whose 县委 or 区委 acts in the text though only the text's further course, or the site, names it; or the city
 * that runs the site, where its 市委 acts and no prefecture is named.
 */
function findUnnamedCounty(scene: Scene, claims: readonly Claim[]): ReportLocation | undefined {
  const { hints, kinds, national } = scene;
  const [kind] = kinds;
  if (national || kind === undefined) return undefined;
  const owner = findSiteCounty(scene, claims);
  const isOwners = owner !== undefined && (isLocal(kind) || isOwnersCity(owner, scene, claims));
  if (isOwners) return tellCounty(owner, 'channel');
  if (!isLocal(kind)) return undefined;
  const text = `${hints.title}\n${hints.body.slice(0, CONTEXT)}`;
  const counts = countCounties(findPlaceMentions(text, { lang: hints.lang }));
  const [first, second] = [...counts]
    .filter(([code, weight]) => weight > 1 && findUnitKind(code) === kind)
    .toSorted(([, a], [, b]) => b - a);
  if (first === undefined || (second !== undefined && second[1] === first[1])) return undefined;
  return tellCounty(first[0], 'lead');
}

/** The one county that runs the site, by the site's name, else by the foot of the page, whose offices act. */
function findSiteCounty(scene: Scene, claims: readonly Claim[]): string | undefined {
  const { hints, kinds, owners } = scene;
  const site =
    hints.siteName === undefined ? undefined : findChannelClaim(hints.siteName, readYear(hints));
  const named = site === undefined ? [] : findCounties(site, scene, claims);
  if (named.length === 1) return named[0];
  const [owner] = owners;
  return owner !== undefined && owners.length === 1 && findUnitKind(owner) === kinds[0]
    ? owner
    : undefined;
}

/** Whether the 市委 that acts is that of the county-level city that runs the site: no prefecture is named. */
function isOwnersCity(
  owner: string,
  { title, lead, kinds }: Scene,
  claims: readonly Claim[],
): boolean {
  const isCity = findUnitKind(owner) === '市' && kinds.every((kind) => kind === '市');
  const mentions = [...title.mentions, ...lead.mentions, ...claims.map(({ mention }) => mention)];
  return isCity && mentions.every(({ codes }) => !codes.some(isWhole));
}

/** Whether title or lead name a place that is not the county and that it does not lie in, or a body of the state. */
function namesElsewhere(county: string, { title, lead }: Scene): boolean {
  if (namesState(`${title.text}\n${lead.text}`)) return true;
  return [...title.mentions, ...lead.mentions].some(
    ({ codes }) => !codes.some((code) => code === county || liesIn(county, code)),
  );
}

function tellCounty(code: string, evidence: Claim['evidence']): ReportLocation {
  return { level: 'county', county: countyByCode(code)!, evidence };
}

/** The one county that title and lead both name, where they name no other place and no higher office. */
function findSoleCounty({ title, lead, kinds, national }: Scene): ReportLocation | undefined {
  if (national || !kinds.every(isLocal)) return undefined;
  const full = lead.mentions.filter((mention) => mention.full);
  const codes = full.flatMap((mention) => mention.codes);
  const [code] = codes;
  if (code === undefined || isWhole(code) || codes.some((other) => other !== code))
    return undefined;
  const isTitled =
    title.mentions.length > 0 && title.mentions.every((one) => one.codes.includes(code));
  const acts = full[0] !== undefined && opensWithTown(lead.text, full[0]);
  const county = isTitled || acts ? countyByCode(code) : undefined;
  return county && { level: 'county', county, evidence: isTitled ? 'title' : 'lead' };
}

/** What says that a text is of the place it does not name: an office of a county, or a town. */
const OWN_UNITS =
  /(?<![\p{Script=Han}])[县区市旗](?=\p{Script=Han}{2,8}?(?:局|委|办|中心|长))|(?:镇|乡|街道|社区|村)(?:党委|党支部|党总支|党工委|办事处)|\p{Script=Han}(?:镇|乡|街道|社区|村)(?:政府|召开|举行|组织|开展)|\p{Script=Han}(?:镇|乡)\p{Script=Han}{1,4}村/u;

/**
 * The county that runs the site, where the text is first printed there, names no other place and no higher office, and
 * tells of towns or offices such as a county has.
 */
function findOwner(scene: Scene): ReportLocation | undefined {
  const { hints, kinds, national, owners } = scene;
  const [owner] = owners;
  if (national || owner === undefined || owners.length > 1 || !kinds.every(isLocal))
    return undefined;
  if (hints.reposted !== undefined) return undefined;
  const text = `${hints.title}\n${hints.body.slice(0, CONTEXT)}`;
  if (hints.lang !== 'zh' || !OWN_UNITS.test(text)) return undefined;
  return namesElsewhere(owner, scene) ? undefined : tellCounty(owner, 'channel');
}

/** Whether a text begins with a county and a town of it, after a day at most: 8月3日，屏南县长桥镇的菜农…. */
function opensWithTown(text: string, { start, end }: PlaceMention): boolean {
  const isTown = /^\p{Script=Han}{1,8}?(?:镇|乡|街道|社区|村)/u.test(text.slice(end, end + 12));
  return isTown && /^(?:[^，。；]{0,14}[，日])?$/u.test(text.slice(0, start));
}

/** The prefecture or province whose report it is. */
function widen(claims: readonly Claim[], scene: Scene): ReportLocation | undefined {
  for (const { mention } of claims) {
    const wholes = mention.codes.filter(isWhole);
    const acting = wholes.filter((code) => findUnitKind(code) === scene.kinds[0]);
    // The Xian Reader is not of 西安: the text has to bear a short name out.
    const meant = acting.length > 0 || !mention.full ? acting : wholes;
    const [code] = resolvePlaces(meant, scene.context);
    if (code === undefined) continue;
    const province = provincesNamed(`${code.slice(0, 2)}0000`)[0]!;
    if (code.endsWith('0000')) return { level: 'province', province };
    return { level: 'prefecture', prefecture: prefecturesNamed(code)[0]!, province };
  }
  return undefined;
}
