import type { SearchAnswer } from '../../model/api/search.js';
import { DateFacet } from './date-facet.js';
import { FacetList } from './facet-list.js';
import { FoldedAside } from './folded-aside.js';
import { RoleField } from './role-field.js';
import { PlaceTree } from './place-tree.js';

/** The facets of reports; before they are known, the column that they take. */
export function FacetPanel({ facets }: { facets: SearchAnswer['facets'] | undefined }) {
  return (
    <FoldedAside>
      {facets !== undefined && (
        <>
          <DateFacet found={facets.month} />
          <PlaceTree found={facets.county} />
          <FacetList facet="speaker" found={facets.speaker} />
          <RoleField />
          <FacetList facet="channel" found={facets.channel} />
          <FacetList facet="lang" found={facets.lang} />
        </>
      )}
    </FoldedAside>
  );
}
