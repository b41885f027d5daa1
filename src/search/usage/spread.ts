import type { Origin } from '../../model/api/counting/formulations.js';
import { countyByCode } from '../../model/place/counties.js';
import { addDays, daysBetween } from '../../model/time/day.js';
import type { CountyUsage } from './usage-tally.js';

/** A county that took a formulation up. */
export interface Adoption extends CountyUsage {
  origin: Origin;
}

/**
 * Says of each county where it may have had the formulation from. Uses of one day are not before each other.
 *
 * @param counties in the order in which they took it up
 */
export function traceOrigins(counties: readonly CountyUsage[]): Adoption[] {
  const earliest = new Map<string, string>();
  const startDay = counties[0]?.first.day;
  for (const { county, first } of counties)
    for (const area of listAreas(county)) if (!earliest.has(area)) earliest.set(area, first.day);
  return counties.map((usage) => {
    const { county, first } = usage;
    const [prefecture, province] = listAreas(county);
    const isBefore = (area: string | undefined) =>
      area !== undefined && earliest.get(area)! < first.day;
    const origin =
      first.day === startDay
        ? 'first'
        : isBefore(prefecture)
          ? 'prefecture'
          : isBefore(province)
            ? 'province'
            : 'elsewhere';
    return { ...usage, origin };
  });
}

/** The prefecture and the province of a county; a county directly under its province is its own prefecture. */
function listAreas(code: string): [prefecture: string, province: string] {
  const county = countyByCode(code);
  const province = county?.province ?? code.slice(0, 2);
  return [`${province} ${county?.prefecture ?? code}`, province];
}

/** How many areas of each level have a county that used it. */
export function countReached(counties: readonly CountyUsage[]) {
  const areas = counties.map(({ county }) => listAreas(county));
  return {
    counties: counties.length,
    prefectures: new Set(areas.map(([prefecture]) => prefecture)).size,
    provinces: new Set(areas.map(([, province]) => province)).size,
  };
}

/** How fast a formulation spread among the counties that use it so far. */
export interface Speed {
  /** Days from the first county's first use until a tenth, half and nine tenths of them had used it. */
  tenthDays: number;
  halfDays: number;
  ninetiethDays: number;
  /** Days from a tenth to nine tenths: the Δt of Grübler (1990). */
  takeoverDays: number;
  /** The most counties that took it up within 30 days, and the first of these days. */
  busiest: { from: string; counties: number };
}

/** Days over which the busiest stretch is counted. */
const STRETCH = 30;

/** @returns `null` where no county used it */
export function measureSpeed(counties: readonly CountyUsage[]): Speed | null {
  const days = counties.map(({ first }) => first.day);
  const [start] = days;
  if (start === undefined) return null;
  const until = (share: number) =>
    daysBetween(start, days[Math.ceil(share * days.length) - 1] ?? start);
  const [tenthDays, halfDays, ninetiethDays] = [until(0.1), until(0.5), until(0.9)];
  const takeoverDays = ninetiethDays - tenthDays;
  return { tenthDays, halfDays, ninetiethDays, takeoverDays, busiest: findBusiest(days) };
}

function findBusiest(days: readonly string[]): Speed['busiest'] {
  let busiest = { from: days[0]!, counties: 0 };
  let end = 0;
  for (const [i, from] of days.entries()) {
    const after = addDays(from, STRETCH);
    while (end < days.length && days[end]! < after) end += 1;
    if (end - i > busiest.counties) busiest = { from, counties: end - i };
  }
  return busiest;
}
