import type { FacetValue } from '../../model/api/parts/facet.js';
import type { DivisionRow, Divisions } from '../query/divisions.js';
import type { Language } from '../reader/language.js';

/** A place that has reports, with those in it. */
export interface PlaceNode {
  filter: 'province' | 'prefecture' | 'county';
  /** What the filter takes: the county's code, the others' Chinese names. */
  value: string;
  label: string;
  /** All the names it can be found by. */
  names: string[];
  count: number;
  children: PlaceNode[];
}

/** Counties' counts as a tree of provinces, prefectures and counties, the most frequent first. */
export function placeNodes(
  values: FacetValue[],
  divisions: Divisions,
  language: Language,
): PlaceNode[] {
  const provinces = new Map<string, PlaceNode>();
  const prefectures = new Map<string, PlaceNode>();
  const node = (filter: PlaceNode['filter'], row: DivisionRow): PlaceNode => ({
    filter,
    value: filter === 'county' ? row[0] : row[1],
    label: language === 'zh' ? row[1] : `${row[2]} ${row[1]}`,
    names: [row[1], row[2], row[0]],
    count: 0,
    children: [],
  });
  for (const { value, label, count } of values) {
    const county = node('county', divisions.countyOf(value) ?? [value, label, value]);
    county.count = count;
    let parent: PlaceNode | undefined;
    const province = divisions.provinceOf(value);
    if (province !== undefined) {
      parent = provinces.get(province[0]) ?? node('province', province);
      parent.count += count;
      provinces.set(province[0], parent);
    }
    const prefecture = divisions.prefectureOf(value);
    if (prefecture !== undefined && parent !== undefined) {
      const found = prefectures.get(prefecture[0]) ?? node('prefecture', prefecture);
      if (!prefectures.has(prefecture[0])) parent.children.push(found);
      prefectures.set(prefecture[0], found);
      found.count += count;
      parent = found;
    }
    if (parent === undefined) provinces.set(value, county);
    else parent.children.push(county);
  }
  const roots = [...provinces.values()];
  sort(roots);
  return roots;
}

/** The places whose name fits, each with all that is in it, and what leads there. */
export function fitting(nodes: PlaceNode[], fits: (node: PlaceNode) => boolean): PlaceNode[] {
  return nodes.flatMap((node) => {
    if (fits(node)) return [node];
    const children = fitting(node.children, fits);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function sort(nodes: PlaceNode[]): void {
  nodes.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  for (const { children } of nodes) sort(children);
}
