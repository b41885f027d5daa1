import type { ComponentChildren } from 'preact';
import { useDivisions } from '../../query/labels.js';
import { FacetSkeleton } from './facet-skeleton.js';
import { FoldedAside } from './folded-aside.js';

/** Facets beside an answer; before they and the names of places are known, the room that they take. */
export function FacetAside({
  isKnown,
  children,
}: {
  isKnown: boolean;
  children: ComponentChildren;
}) {
  const divisions = useDivisions();
  return <FoldedAside>{isKnown && divisions ? children : <FacetSkeleton />}</FoldedAside>;
}
