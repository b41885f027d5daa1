import { compareTexts } from '../../model/text/compare-texts.js';
import type { Turn } from '../work/turn.js';
import { joinScripts } from './join-scripts.js';
import { latinKey } from './latin-key.js';
import {
  listMemberships,
  mostFrequent,
  officeCounty,
  seatName,
  type Membership,
} from './memberships.js';
import type { Mention } from './mention.js';
import { tellNamesakesApart } from './tell-namesakes-apart.js';

/** Somebody who held an office, with all that the reports show of it. */
export interface Official {
  /** Of the county, the name in Latin letters, and a number where others have both: 441224-liweifeng-2. */
  id: string;
  /** In Chinese characters where a report has them. */
  name: string;
  nameLatin: string;
  /** Every form that was printed. */
  names: string[];
  /** The code of the county where they are; '' where nothing tells. */
  county: string;
  memberships: Membership[];
  /** By day; those that name no office, too. */
  mentions: Mention[];
}

/** All officials that the reports show, by county and then by when they were first seen. */
export interface Register {
  officials: Official[];
  byId: ReadonlyMap<string, Official>;
  /** How many mentions it was made of. */
  mentions: number;
}

const HAN = /\p{Script=Han}/u;

/** Makes the register of the mentions of all reports. */
export async function buildRegister(mentions: readonly Mention[], turn: Turn): Promise<Register> {
  const byCounty = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const own = byCounty.get(mention.county);
    if (own === undefined) byCounty.set(mention.county, [mention]);
    else own.push(mention);
  }
  const officials: Official[] = [];
  for (const county of [...byCounty.keys()].toSorted()) {
    for (const official of await listOfficials(county, byCounty.get(county)!, turn))
      officials.push(official);
    if (turn.isOver) await turn.next();
  }
  const byId = new Map(officials.map((official) => [official.id, official]));
  return { officials, byId, mentions: mentions.length };
}

async function listOfficials(
  county: string,
  mentions: readonly Mention[],
  turn: Turn,
): Promise<Official[]> {
  const people: Mention[][] = [];
  for (const own of joinScripts(mentions)) {
    people.push(...tellNamesakesApart(own).filter(hasOffice));
    if (turn.isOver) await turn.next();
  }
  const holders = listHolders(people);
  const officials: Omit<Official, 'id'>[] = [];
  for (const [person, own] of people.entries()) {
    const memberships = listMemberships(own, { person, holders });
    officials.push({ ...nameOfficial(own), county, memberships, mentions: own });
    if (turn.isOver) await turn.next();
  }
  return numberIds(county, officials.toSorted(byFirstSeen));
}

function hasOffice(own: readonly Mention[]): boolean {
  return own.some(({ offices }) => offices.some(({ isUnknown }) => !isUnknown));
}

function listHolders(people: readonly Mention[][]) {
  const holders = new Map<string, { day: string; person: number }[]>();
  for (const [person, own] of people.entries()) {
    for (const mention of own) {
      for (const office of mention.offices) {
        const name = seatName(officeCounty(office, mention), office.post);
        const known = holders.get(name) ?? [];
        known.push({ day: mention.report.day, person });
        holders.set(name, known);
      }
    }
  }
  return holders;
}

function nameOfficial(own: readonly Mention[]): Pick<Official, 'name' | 'nameLatin' | 'names'> {
  const inHan = own.filter(({ name }) => HAN.test(name));
  const named = inHan.length > 0 ? inHan : own;
  const inLatin = named.map(({ nameLatin }) => nameLatin).filter((name) => !HAN.test(name));
  const names = [...new Set(own.flatMap(({ name, nameLatin }) => [name, nameLatin]))];
  return {
    name: mostFrequent(named.map(({ name }) => name)),
    nameLatin: mostFrequent(inLatin) || named[0]!.nameLatin,
    names,
  };
}

function byFirstSeen(a: Omit<Official, 'id'>, b: Omit<Official, 'id'>): number {
  const [first = '', other = ''] = [a, b].map(({ mentions }) => mentions[0]!.report.day);
  return compareTexts(first, other) || compareTexts(a.name, b.name);
}

/** Numbered in the order in which they were first seen. */
function numberIds(county: string, officials: Omit<Official, 'id'>[]): Official[] {
  const counts = new Map<string, number>();
  return officials.map((official) => {
    const base = `${county === '' ? 'x' : county}-${latinKey(official.nameLatin) || 'x'}`.slice(
      0,
      60,
    );
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { id: count === 1 ? base : `${base}-${count}`, ...official };
  });
}

/** What a mention takes in memory with its report and its share of the rest, about. */
const MENTION_BYTES = 400;

/** About how many bytes a register takes in memory. */
export function registerBytes({ mentions }: Register): number {
  return mentions * MENTION_BYTES;
}
