/**
 * What tasks give, in the order of the tasks. Some of them are under way while what an earlier one gave
 * is being worked on.
 */
export async function* ahead<T>(
  tasks: AsyncIterable<() => Promise<T>>,
  atOnce: number,
): AsyncGenerator<T> {
  const underWay: Promise<T>[] = [];
  for await (const task of tasks) {
    const given = task();
    // It may fail while nobody waits for it; whoever comes to it is told.
    given.catch(() => {});
    underWay.push(given);
    if (underWay.length >= atOnce) yield await underWay.shift()!;
  }
  for (const given of underWay) yield await given;
}
