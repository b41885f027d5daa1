import { isBesideText } from '../beside-text.js';
import { isNational, findPlaces, type PlacedText } from './place-claims.js';
import { findGuestCodes } from './place-mentions.js';
import type { PlaceContext } from './resolve-places.js';
import type { UnitKind } from './place-offices.js';
import { readSiteOwner } from './site-owner.js';

/** What is known of a report's place. */
export interface PlaceHints {
  channel?: string;
  title: string;
  /** Paragraphs joined by a line feed. */
  body: string;
  lang: 'zh' | 'en';
  /** Whose site the report is on. */
  siteName?: string;
  /** What the foot of the report's page says of who runs the site, line by line: the weakest of the hints. */
  owner?: string;
  /** When the site printed again what was released elsewhere before. */
  reposted?: string;
  /** The day of publication: former names count while they were in use. */
  date?: string;
}

// Chosen by hand on the labelled pages, as are the weights below (npm run quality): publisher, site and
// title name a report's own place, while a body names others too.
/** Characters of a lead at most, and from how many on its first paragraph is enough. */
const MAX_LEAD = 400;
const MIN_LEAD = 100;
/** Characters of a body in which places are looked for. */
export const CONTEXT = 3_000;

/** A report as its place is read from it. */
export interface Scene {
  hints: PlaceHints;
  title: PlacedText;
  lead: PlacedText;
  /** Media of the whole country tell it, and not on a county's own site. */
  national: boolean;
  /** The counties that may run the site. */
  owners: readonly string[];
  /** Kinds of the offices named without a place, the first that acts first. */
  kinds: readonly UnitKind[];
  context: PlaceContext;
}

export function readScene(hints: PlaceHints): Scene {
  const { lang, body } = hints;
  const year = readYear(hints);
  const leadText = readLead(body, lang);
  const guests = new Set(findGuestCodes(`${hints.title}\n${leadText}`, { lang }));
  const title = withoutGuests(findPlaces(hints.title, lang, year), guests);
  const lead = withoutGuests(findPlaces(leadText, lang, year), guests);
  const offices = [...title.offices, ...lead.offices];
  const kinds = [...offices.filter(({ acts }) => acts), ...offices.filter(({ acts }) => !acts)];
  const owner = readSiteOwner(hints.owner, year);
  const first = lead.mentions.find(({ full }) => full);
  const isOwnersReport =
    owner.counties.length === 1 && first?.codes.includes(owner.counties[0]!) === true;
  const texts = [
    { text: hints.siteName ?? '', weight: 3 },
    ...owner.texts.map((text) => ({ text, weight: 3 })),
    { text: hints.channel ?? '', weight: 3 },
    { text: hints.title, weight: 3 },
    { text: body.slice(0, CONTEXT), weight: 1 },
  ];
  return {
    hints,
    title,
    lead,
    national: isNational(hints.channel, body) && !isOwnersReport,
    owners: owner.counties,
    kinds: kinds.map(({ kind }) => kind),
    context: { texts, lang },
  };
}

/** Who is a guest in one sentence is so in the next one, which only names the home: 麦盖提县委书记到日照考察. */
function withoutGuests(placed: PlacedText, guests: ReadonlySet<string>): PlacedText {
  if (guests.size === 0) return placed;
  const isHome = (codes: readonly string[]) => !codes.every((code) => guests.has(code));
  return { ...placed, mentions: placed.mentions.filter(({ codes }) => isHome(codes)) };
}

/** The first paragraph that is no caption; the next ones too, where it is only a line. */
function readLead(whole: string, lang: 'zh' | 'en'): string {
  const first = whole.indexOf('\n');
  const isCaption = first > 0 && isBesideText(whole.slice(0, first), lang);
  const body = isCaption ? whole.slice(first + 1) : whole;
  const end = body.indexOf('\n', MIN_LEAD);
  return body.slice(0, end === -1 ? MAX_LEAD : Math.min(end, MAX_LEAD));
}

export function readYear({ date }: PlaceHints): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Whether title or lead name a place. */
export function isNamed(code: string, { title, lead }: Scene): boolean {
  return [...title.mentions, ...lead.mentions].some(({ codes }) => codes.includes(code));
}
