import type { Tier } from '../../model/api/counting/formulations.js';

/** The least share of each tier; what is used at all is at least cool. */
const LEAST: [Tier, number][] = [
  ['blazing', 0.1],
  ['hot', 0.03],
  ['warm', 0.01],
  ['tepid', 0.003],
];

/**
 * How hot a formulation is in a month, by its share of the month's reports; `null` where it has none. The tiers
 * follow the idea of the China Media Project's scale (six of them, by articles of a newspaper in a year); the bounds
 * are half powers of ten, so that a tier is about three times the next.
 */
export function findTier(reports: number, corpusReports: number): Tier | null {
  if (corpusReports === 0) return null;
  if (reports === 0) return 'cold';
  const share = reports / corpusReports;
  return LEAST.find(([, least]) => share >= least)?.[0] ?? 'cool';
}
