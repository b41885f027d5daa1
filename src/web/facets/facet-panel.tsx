import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useDivisions } from '../query/labels.js';
import { DateFacet } from './date-facet.js';
import { FacetList } from './facet-list.js';
import { FacetSkeleton } from './facet-skeleton.js';
import { FoldedAside } from './folded-aside.js';
import { RoleField } from './role-field.js';
import { PlaceTree } from './place-tree.js';

/** The facets of reports; before they and the names of places are known, the room that they take. */
export function FacetPanel({ facets }: { facets: SearchAnswer['facets'] | undefined }) {
  const divisions = useDivisions();
  if (facets === undefined || divisions === undefined) {
    return (
      <FoldedAside>
        <FacetSkeleton />
      </FoldedAside>
    );
  }
  return (
    <FoldedAside>
      <DateFacet found={facets.month} />
      <PlaceTree found={facets.county} />
      <FacetList facet="speaker" found={facets.speaker} />
      <RoleField />
      <FacetList facet="channel" found={facets.channel} />
      <FacetList facet="lang" found={facets.lang} />
    </FoldedAside>
  );
}
