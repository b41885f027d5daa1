/** What a table is sorted by: a column's name, with `-` before it where the largest comes first. */
export type SortOrder = string;

/** The order after a click on a column's header: numbers begin with the largest, texts with the first. */
export function nextOrder(order: SortOrder, column: string, isNumber: boolean): SortOrder {
  const [first, other] = isNumber ? [`-${column}`, column] : [column, `-${column}`];
  return order === first ? other : first;
}

/**
 * Rows in an order; what has no value comes last either way, and equal ones stay as they were.
 *
 * @param valueOf what a row has in the column
 * @param isLast rows that come behind all others, sorted among themselves
 */
export function sortRows<Row>(
  rows: readonly Row[],
  order: SortOrder,
  valueOf: (row: Row) => number | string | null,
  isLast: (row: Row) => boolean = () => false,
): Row[] {
  const sign = order.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (isLast(a) !== isLast(b)) return isLast(a) ? 1 : -1;
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (left === right) return 0;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * (String(left) < String(right) ? -1 : 1);
  });
}
