import type { SearchAnswer } from '../../model/api/reports/search.js';
import { DateFacet } from './date-facet.js';
import { FacetAside } from './aside/facet-aside.js';
import { FacetList } from './facet-list.js';
import { RoleField } from './role-field.js';
import { PlaceTree } from './place-tree.js';

/** The facets of reports. */
export function FacetPanel({ facets }: { facets: SearchAnswer['facets'] | undefined }) {
  return (
    <FacetAside isKnown={facets !== undefined}>
      <DateFacet found={facets?.month} />
      <PlaceTree found={facets?.county} />
      <FacetList facet="speaker" found={facets?.speaker} />
      <RoleField />
      <FacetList facet="channel" found={facets?.channel} />
      <FacetList facet="lang" found={facets?.lang} />
    </FacetAside>
  );
}
