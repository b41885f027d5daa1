import type { Citation } from '../../model/api/parts/citation.js';
import type { View } from '../address/views.js';
import type { Total } from '../../model/api/parts/total.js';

/** What is counted. */
export type Unit = 'reports' | 'occurrences' | 'statements' | 'officials';

/** What a citation is made of. */
export interface Citable {
  /** In its stable form. */
  query: string;
  total: Total;
  unit: Unit;
  /** What is counted, where it is no search. */
  what?: Record<'zh' | 'en', string>;
  /** ISO time of the state of the corpus that was counted; without it, now. */
  snapshot?: string;
  /** Version of the engine that was asked, where it is known. */
  engine?: string | null;
  /** Parameters that ask for the same count again. */
  params: URLSearchParams;
  /** Where it is counted again, if not where such numbers mostly are. */
  view?: View;
}

/** A number of an answer, to be cited. A saved selection may change: its number is cited by what it was. */
export function toCitable(
  { query, snapshot, url, engine }: Citation,
  unit: Unit,
  total: Total,
  params: URLSearchParams,
): Citable {
  const counted = params.has('selection') ? new URLSearchParams(url.split('?', 2)[1]) : params;
  return { query, snapshot, engine, unit, total, params: counted };
}
