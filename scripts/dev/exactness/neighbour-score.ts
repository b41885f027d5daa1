interface Answer {
  neighbours: Record<'previous' | 'next', { id: string } | null>;
}

/**
 * Walks from a report to the next and the next, and back from there. Each report of the channel must be met once, both
 * ways, in the same order. What is wrong is told.
 */
export async function findNeighbourMisses(gateway: string, ids: string[]): Promise<string[]> {
  const first = (await walk(gateway, ids[0]!, 'previous', ids.length)).at(-1)!;
  const forth = await walk(gateway, first, 'next', ids.length);
  const back = await walk(gateway, forth.at(-1)!, 'previous', ids.length);
  const misses: string[] = [];
  if (forth.join() !== back.toReversed().join()) misses.push('the way back is another one');
  if (forth.toSorted().join() !== ids.toSorted().join())
    misses.push(`${new Set(forth).size} of ${ids.length} reports met in ${forth.length} steps`);
  return misses;
}

async function walk(
  gateway: string,
  from: string,
  to: 'previous' | 'next',
  most: number,
): Promise<string[]> {
  const met = [from];
  // One step more than there are reports shows a circle.
  while (met.length <= most) {
    const response = await fetch(`${gateway}/api/v1/reports/${met.at(-1)}`);
    const neighbour = ((await response.json()) as Answer).neighbours[to];
    if (neighbour === null) break;
    met.push(neighbour.id);
  }
  return met;
}
