import type {
  OfficialEntry,
  OfficialMembership,
  SeatEntry,
} from '../../model/api/reports/officials.js';
import type { ListedMembership, ListedOfficial, Seat } from '../../search/officials/questions.js';
import type { ReportCounty } from '../../model/api/parts/report-head.js';
import { presentCountyCode } from '../http/present.js';

/** An official as answers give them. */
export function presentOfficial(official: ListedOfficial): OfficialEntry {
  const { id, name, nameLatin, names, county, memberships } = official;
  return {
    id,
    name,
    nameLatin,
    names,
    county: presentPlace(county),
    memberships: memberships.map(presentMembership),
  };
}

export function presentMembership(membership: ListedMembership): OfficialMembership {
  const { post, role, level, kind, county, firstSeen, lastSeen, evidence, gaps } = membership;
  return {
    post,
    role,
    level,
    kind,
    county: presentPlace(county),
    firstSeen,
    lastSeen,
    evidence,
    gaps,
  };
}

/** A seat with those who had it. @param at the day whose holder is told; nobody's without it */
export function presentSeat({ county, post, kind, holders }: Seat, at?: string): SeatEntry {
  const held = holders.find(
    ({ firstSeen, lastSeen }) => at !== undefined && firstSeen <= at && at <= lastSeen,
  );
  const holder = held && { id: held.id, name: held.name, nameLatin: held.nameLatin };
  return {
    county: presentPlace(county),
    post,
    kind,
    holders,
    changes: holders.length - 1,
    ...(at !== undefined && { holder: holder ?? null }),
  };
}

/** The county of a code; `null` for the place that nothing tells. */
export function presentPlace(county: string): ReportCounty | null {
  return county === '' ? null : presentCountyCode(county);
}
