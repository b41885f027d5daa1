/** Filters by place. */
export const PLACE_FILTERS = ['county', 'prefecture', 'province'] as const;

/**
 * The filters whose values may repeat. They are named alike in the API's parameters and in a query's fields;
 * the engine's names for them are in `FACET_FIELDS`.
 */
export const FILTER_NAMES = [...PLACE_FILTERS, 'speaker', 'channel', 'lang'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
