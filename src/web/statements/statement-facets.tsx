import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { useDivisions } from '../query/labels.js';
import { DateFacet } from '../facets/date-facet.js';
import { FacetList } from '../facets/facet-list.js';
import { FacetSkeleton } from '../facets/facet-skeleton.js';
import { FoldedAside } from '../facets/folded-aside.js';
import { PlaceTree } from '../facets/place-tree.js';

/** The facets of statements; before they are known, the room that they take. */
export function StatementFacets({
  facets,
}: {
  facets: Partial<StatementsAnswer['facets']> | undefined;
}) {
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
      <FacetList facet="speaker" found={facets.speaker} />
      <FacetList facet="role" found={facets.role} />
      <PlaceTree found={facets.county} />
      <FacetList facet="channel" found={facets.channel} />
      <FacetList facet="lang" found={facets.lang} />
    </FoldedAside>
  );
}
