const INSTANT = /\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?(?:Z|\+08:00)/gu;

/**
 * The text of an answer without what no two answers have alike: when and where they were asked for, and how long they took.
 *
 * @param base the address of the gateway
 * @param latest the last instant that the collection itself has, in milliseconds since the epoch
 */
export function comparableAnswer(text: string, base: string, latest: number): string {
  const isLater = (instant: string) => Date.parse(instant.replaceAll('%3A', ':')) > latest;
  return text
    .replaceAll(/"(?:tookMs|engineMs|processingTimeMs)":[0-9.]+/gu, '"took":0')
    .replaceAll(INSTANT, (instant) => (isLater(instant) ? 'later' : instant))
    .replaceAll(base, '')
    .replaceAll(encodeURIComponent(base), '');
}
