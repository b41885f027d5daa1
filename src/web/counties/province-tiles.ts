/** A province's place in the grid, from the top left, and what it is called where there is little room. */
export interface ProvinceTile {
  /** First two digits of its counties' codes. */
  prefix: string;
  column: number;
  row: number;
  /** The character on its cars' plates, and the letters of ISO 3166-2:CN. */
  zh: string;
  en: string;
}

/** As near to where the provinces lie as squares allow; each as large as any other. */
const LAYOUT: [prefix: string, column: number, row: number, zh: string, en: string][] = [
  ['23', 8, 1, '黑', 'HL'],
  ['15', 5, 2, '蒙', 'NM'],
  ['11', 6, 2, '京', 'BJ'],
  ['21', 7, 2, '辽', 'LN'],
  ['22', 8, 2, '吉', 'JL'],
  ['65', 1, 3, '新', 'XJ'],
  ['62', 3, 3, '甘', 'GS'],
  ['64', 4, 3, '宁', 'NX'],
  ['14', 5, 3, '晋', 'SX'],
  ['13', 6, 3, '冀', 'HE'],
  ['12', 7, 3, '津', 'TJ'],
  ['63', 2, 4, '青', 'QH'],
  ['61', 4, 4, '陕', 'SN'],
  ['41', 5, 4, '豫', 'HA'],
  ['37', 6, 4, '鲁', 'SD'],
  ['54', 1, 5, '藏', 'XZ'],
  ['51', 3, 5, '川', 'SC'],
  ['50', 4, 5, '渝', 'CQ'],
  ['42', 5, 5, '鄂', 'HB'],
  ['34', 6, 5, '皖', 'AH'],
  ['32', 7, 5, '苏', 'JS'],
  ['31', 8, 5, '沪', 'SH'],
  ['53', 3, 6, '滇', 'YN'],
  ['52', 4, 6, '黔', 'GZ'],
  ['43', 5, 6, '湘', 'HN'],
  ['36', 6, 6, '赣', 'JX'],
  ['33', 7, 6, '浙', 'ZJ'],
  ['45', 5, 7, '桂', 'GX'],
  ['44', 6, 7, '粤', 'GD'],
  ['35', 7, 7, '闽', 'FJ'],
  ['71', 8, 7, '台', 'TW'],
  ['46', 5, 8, '琼', 'HI'],
  ['82', 6, 8, '澳', 'MO'],
  ['81', 7, 8, '港', 'HK'],
];

export const PROVINCE_TILES: ProvinceTile[] = LAYOUT.map(([prefix, column, row, zh, en]) => ({
  prefix,
  column,
  row,
  zh,
  en,
}));

const STEPS: Record<string, [column: number, row: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The next tile in the direction of an arrow key, also past a gap; `undefined` at the edge and for other keys. */
export function nextTile(from: ProvinceTile, key: string): ProvinceTile | undefined {
  const [column, row] = STEPS[key] ?? [0, 0];
  if (column === 0 && row === 0) return undefined;
  const distance = (tile: ProvinceTile) => {
    const [across, down] = [tile.column - from.column, tile.row - from.row];
    const along = across * column + down * row;
    const aside = Math.abs(across * row) + Math.abs(down * column);
    // A tile aside is nearer than one straight on only where it is much nearer.
    return along <= 0 || aside > along ? Infinity : along + 2 * aside;
  };
  const nearest = PROVINCE_TILES.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined || distance(nearest) === Infinity ? undefined : nearest;
}
