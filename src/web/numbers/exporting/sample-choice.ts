/** How a random sample is drawn, as it was typed. */
export interface SampleChoice {
  unit: 'reports' | 'lines';
  n: string;
  seed: string;
}

/** What the API draws at most. */
export const MOST_DRAWN = 1000;
export const LONGEST_SEED = 64;
/** A seed as the API takes it. */
const SEED = /^[\p{L}\p{N}._-]+$/u;

/** What of it the API would refuse: nothing is drawn otherwise than it was asked for. */
export function sampleFaults({ n, seed }: SampleChoice): ('size' | 'seed')[] {
  const size = /^\d+$/u.test(n) ? Number(n) : 0;
  const faults: ('size' | 'seed')[] = [];
  if (size < 1 || size > MOST_DRAWN) faults.push('size');
  if (!SEED.test(seed) || seed.length > LONGEST_SEED) faults.push('seed');
  return faults;
}

/** The sample's parameters beside those of the search. */
export function sampleParams(params: URLSearchParams, choice: SampleChoice): URLSearchParams {
  const asked = new URLSearchParams(params);
  for (const name of ['n', 'unit', 'seed'] as const) asked.set(name, choice[name]);
  return asked;
}
