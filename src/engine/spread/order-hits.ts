import { REPORTS_INDEX } from '../../model/index-settings.js';
import { orderInstant } from '../../model/time/instant.js';

/** A hit as the engine gives it. */
export type Hit = Record<string, unknown> & {
  _rankingScore?: number;
  _federation?: { weightedRankingScore: number };
};

type SortValue = string | number;

/** Values to sort by that hits do not show, told by fields that they show. */
const DERIVED: Record<string, Record<string, { from: string[]; read: (hit: Hit) => SortValue }>> = {
  reports: { idCode: { from: ['key'], read: (hit) => withoutParts(hit.key as string, 1) } },
  statements: {
    time: {
      from: ['date', 'publishedAt'],
      read: (hit) => Math.floor(orderInstant(hit as { date: string; publishedAt?: string }) / 1000),
    },
    reportCode: { from: ['key'], read: (hit) => withoutParts(hit.key as string, 2) },
  },
};

/** The order of the hits of a query. Of what is alike by it, the first of each list come first. */
export class HitOrder {
  readonly #keys: { read: (hit: Hit) => SortValue; sign: 1 | -1 }[];
  /** What hits need to show for it. */
  readonly fields: string[];

  /** @param sort as the engine takes it, `field:asc`; what it leaves alike is sorted by score */
  constructor(index: string, sort: readonly string[]) {
    const derived = DERIVED[index === REPORTS_INDEX ? 'reports' : 'statements']!;
    const rules = sort.map((rule) => {
      const [field = '', direction] = rule.split(':');
      const { from, read } = derived[field] ?? {
        from: [field],
        read: (hit: Hit) => hit[field] as SortValue,
      };
      return { from, read, sign: direction === 'desc' ? (-1 as const) : (1 as const) };
    });
    this.fields = [...new Set(rules.flatMap(({ from }) => from))];
    this.#keys = [...rules, { read: readScore, sign: -1 as const }];
  }

  /** The hits of sorted lists as one, the best first. */
  merge(lists: readonly Hit[][]): Hit[] {
    const keyed = lists.flatMap((hits) =>
      hits.map((hit, place) => ({ hit, place, values: this.#keys.map(({ read }) => read(hit)) })),
    );
    return keyed
      .toSorted((a, b) => this.#compare(a.values, b.values) || a.place - b.place)
      .map(({ hit }) => hit);
  }

  #compare(a: SortValue[], b: SortValue[]): number {
    for (const [i, { sign }] of this.#keys.entries()) {
      if (a[i] === b[i]) continue;
      return a[i]! < b[i]! ? -sign : sign;
    }
    return 0;
  }
}

function readScore({ _federation, _rankingScore }: Hit): number {
  return _federation?.weightedRankingScore ?? _rankingScore ?? 1;
}

/** A key without its last parts: those of a report's version, or of its statement. */
function withoutParts(key: string, parts: number): string {
  let end = key.length;
  for (let i = 0; i < parts; i += 1) end = key.lastIndexOf('_', end - 1);
  return key.slice(0, end);
}
