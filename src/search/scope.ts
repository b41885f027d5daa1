import { engineFilter, type Filters } from './filters.js';

/** Which versions of the reports are asked for, and whether reprints are. */
export interface Scope {
  /** Milliseconds since the epoch; without it, the versions that stand now. */
  asOf?: number | undefined;
  /** A text counts once: where it was printed first. */
  reprints?: 'collapse' | undefined;
}

const CURRENT = 'current = true';

/** Filters and scope in the engine's language. */
export function scopedFilter(filters: Filters & Scope): string {
  const { asOf, reprints } = filters;
  // The filters begin with the condition that a version stands now.
  const rest = engineFilter(filters).slice(CURRENT.length);
  return validityFilter(asOf) + rest + (reprints === 'collapse' ? ' AND reprintOf IS NULL' : '');
}

/** The versions that stood at a time, or that stand now. */
export function validityFilter(asOf?: number): string {
  if (asOf === undefined) return CURRENT;
  return `validFrom <= ${asOf} AND (validTo IS NULL OR validTo > ${asOf})`;
}
