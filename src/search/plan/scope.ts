import { filterParts, type Filters } from './filters.js';

/** Which versions of the reports count, and whether reprints do. */
export interface Scope {
  /** Milliseconds since the epoch; without it, the current versions. */
  asOf?: number | undefined;
  /** A text counts once: where it was printed first. */
  reprints?: 'collapse' | undefined;
}

/** Filters and scope in the engine's language. */
export function scopedFilter(filters: Filters & Scope): string {
  const { asOf, reprints } = filters;
  const once = reprints === 'collapse' ? ['reprintCode IS NULL'] : [];
  return [validityFilter(asOf), ...filterParts(filters), ...once].join(' AND ');
}

/** The versions that were current at a time, or that are now. */
export function validityFilter(asOf?: number): string {
  if (asOf === undefined) return 'current = true';
  return `validFrom <= ${asOf} AND (validTo IS NULL OR validTo > ${asOf})`;
}
