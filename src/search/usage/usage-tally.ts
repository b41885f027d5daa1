import { compareTexts } from '../../model/text/compare-texts.js';

/** Where a formulation stands in time; of one day, what was published first comes first. */
export interface UsePlace {
  /** The engine's key of the report's version. */
  key: string;
  /** The report's. */
  id: string;
  /** YYYY-MM-DD. */
  day: string;
  /** Of publication, in milliseconds since the epoch. */
  time: number;
}

/** A report that uses a formulation. */
export interface Use extends Omit<UsePlace, 'key' | 'id'> {
  /** Read only where two uses are of one instant, or where this one is the first or the last. */
  readKey: () => string;
  readId: () => string;
  county: string | undefined;
  isReprint: boolean;
}

/** A month of which there are reports. */
export interface MonthUsage {
  /** YYYY-MM. */
  month: string;
  corpusReports: number;
  /** Counties with any report in it. */
  crawled: number;
  /** Reports that use the formulation, and how many of them repeat another report's text. */
  reports: number;
  reprints: number;
  /** Counties with such a report. */
  using: number;
}

/** A county that used a formulation. */
export interface CountyUsage {
  county: string;
  reports: number;
  reprints: number;
  first: UsePlace;
  last: UsePlace;
  /** Whether its first use is a reprint. */
  isReprint: boolean;
}

/** Who used a formulation, and when; plain data. */
export interface Usage {
  reports: number;
  reprints: number;
  first: UsePlace | undefined;
  last: UsePlace | undefined;
  /** Counties with any report. */
  crawled: number;
  /** In their order; months without any report are not among them. */
  months: MonthUsage[];
  /** In the order in which they took the formulation up. */
  counties: CountyUsage[];
}

interface Month {
  corpusReports: number;
  crawled: Set<string>;
  reports: number;
  reprints: number;
  using: Set<string>;
}

interface Extent {
  reports: number;
  reprints: number;
  first: Use;
  last: Use;
}

/** Adds up the reports of a corpus and those among them that use a formulation. */
export class UsageTally {
  readonly #months = new Map<string, Month>();
  readonly #crawled = new Set<string>();
  readonly #counties = new Map<string, Extent>();
  #all: Extent | undefined;

  /** Adds any report of the corpus; one that uses the formulation is added again, with `addUse`. */
  addReport(day: string, county: string | undefined): void {
    const month = this.#month(day);
    month.corpusReports += 1;
    if (county === undefined) return;
    month.crawled.add(county);
    this.#crawled.add(county);
  }

  addUse(use: Use): void {
    const { county } = use;
    const month = this.#month(use.day);
    month.reports += 1;
    month.reprints += Number(use.isReprint);
    this.#all = extend(this.#all, use);
    if (county === undefined) return;
    month.using.add(county);
    this.#counties.set(county, extend(this.#counties.get(county), use));
  }

  result(): Usage {
    const all = this.#all;
    return {
      reports: all?.reports ?? 0,
      reprints: all?.reprints ?? 0,
      first: all && toPlace(all.first),
      last: all && toPlace(all.last),
      crawled: this.#crawled.size,
      months: [...this.#months]
        .toSorted(([a], [b]) => compareTexts(a, b))
        .map(([month, { crawled, using, ...counts }]) => ({
          month,
          ...counts,
          crawled: crawled.size,
          using: using.size,
        })),
      counties: [...this.#counties]
        .toSorted(([, a], [, b]) => compareUses(a.first, b.first))
        .map(([county, { reports, reprints, first, last }]) => ({
          county,
          reports,
          reprints,
          first: toPlace(first),
          last: toPlace(last),
          isReprint: first.isReprint,
        })),
    };
  }

  #month(day: string): Month {
    const name = day.slice(0, 7);
    let month = this.#months.get(name);
    if (month === undefined) {
      const counts = { corpusReports: 0, reports: 0, reprints: 0 };
      this.#months.set(name, (month = { ...counts, crawled: new Set(), using: new Set() }));
    }
    return month;
  }
}

function extend(extent: Extent | undefined, use: Use): Extent {
  const { isReprint } = use;
  if (extent === undefined)
    return { reports: 1, reprints: Number(isReprint), first: use, last: use };
  extent.reports += 1;
  extent.reprints += Number(isReprint);
  if (compareUses(use, extent.first) < 0) extent.first = use;
  if (compareUses(use, extent.last) > 0) extent.last = use;
  return extent;
}

function compareUses(a: Use, b: Use): number {
  return compareTexts(a.day, b.day) || a.time - b.time || compareTexts(a.readKey(), b.readKey());
}

function toPlace({ day, time, readKey, readId }: Use): UsePlace {
  return { key: readKey(), id: readId(), day, time };
}
