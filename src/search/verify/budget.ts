/** The most documents that are read for one query: the engine gives about 20,000 a second. */
export const BUDGET = 50_000;
