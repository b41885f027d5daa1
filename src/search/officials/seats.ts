import { OFFICE_KINDS, type OfficeKind } from '../../model/office/office.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import type { Seat, SeatHolder } from './questions.js';
import type { Register } from './register.js';

/** The seats at the head of a county. */
const LEADING: ReadonlySet<OfficeKind> = new Set<OfficeKind>([
  'secretary',
  'head',
  'congressDirector',
  'cppccChair',
]);

/** Who was in the leading seats of some counties, one after another. */
export function listSeats({ officials }: Register, counties: ReadonlySet<string>): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { id, name, nameLatin, memberships } of officials) {
    for (const { post, level, kind, county, firstSeen, lastSeen } of memberships) {
      if (level !== 'county' || !LEADING.has(kind) || !counties.has(county)) continue;
      const plain = post.replace('代', '');
      const key = `${county} ${plain}`;
      const seat = seats.get(key) ?? { county, post: plain, kind, holders: [] };
      seats.set(key, seat);
      seat.holders.push({ id, name, nameLatin, firstSeen, lastSeen });
    }
  }
  const listed = [...seats.values()].map((seat) => ({ ...seat, holders: joinTerms(seat.holders) }));
  return listed.toSorted(
    (a, b) =>
      compareTexts(a.county, b.county) ||
      OFFICE_KINDS.indexOf(a.kind) - OFFICE_KINDS.indexOf(b.kind),
  );
}

/** One who acted first and then was elected had the seat once. */
function joinTerms(holders: readonly SeatHolder[]): SeatHolder[] {
  const joined: SeatHolder[] = [];
  for (const holder of holders.toSorted((a, b) => compareTexts(a.firstSeen, b.firstSeen))) {
    const last = joined.at(-1);
    if (last?.id !== holder.id) joined.push({ ...holder });
    else if (holder.lastSeen > last.lastSeen) last.lastSeen = holder.lastSeen;
  }
  return joined;
}
