import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { DateFacet } from '../facets/date-facet.js';
import { FacetAside } from '../facets/aside/facet-aside.js';
import { FacetList } from '../facets/facet-list.js';
import { PlaceTree } from '../facets/place-tree.js';

/** The facets of statements. */
export function StatementFacets({
  facets,
}: {
  facets: Partial<StatementsAnswer['facets']> | undefined;
}) {
  return (
    <FacetAside isKnown={facets !== undefined}>
      <DateFacet found={facets?.month} />
      <FacetList facet="speaker" found={facets?.speaker} />
      <FacetList facet="role" found={facets?.role} />
      <PlaceTree found={facets?.county} />
      <FacetList facet="channel" found={facets?.channel} />
      <FacetList facet="lang" found={facets?.lang} />
    </FacetAside>
  );
}
