import { MeilisearchError } from './meilisearch-error.js';

/** What programs may sort by, and the engine's field for it. */
const SORTED_FIELDS: Record<string, string> = {
  date: 'day',
  day: 'day',
  year: 'year',
  time: 'time',
  characters: 'characters',
  // The engine compares without case, so it sorts ids by their codes.
  id: 'idCode',
  validFrom: 'validFrom',
};
/** The time of publication is within its day, and tells reports of the same day and year apart. */
const OF_TIME = new Set(['date', 'day', 'year']);

/**
 * An order in the engine's language.
 *
 * @throws MeilisearchError `invalid_search_sort`
 */
export function engineOrder(sort: string[]): string[] {
  return sort.map((given, i) => {
    const [, name = '', direction] = /^(.*):(asc|desc)$/su.exec(given) ?? [];
    if (direction === undefined) {
      const message = `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${given}\`.`;
      throw new MeilisearchError(400, 'invalid_search_sort', message);
    }
    if (!Object.hasOwn(SORTED_FIELDS, name)) {
      const known = Object.keys(SORTED_FIELDS).join(', ');
      const message = `Attribute \`${name}\` is not sortable. Available sortable attributes are: ${known}.`;
      throw new MeilisearchError(400, 'invalid_search_sort', message);
    }
    const isLast = i === sort.length - 1;
    return `${isLast && OF_TIME.has(name) ? 'time' : SORTED_FIELDS[name]}:${direction}`;
  });
}
