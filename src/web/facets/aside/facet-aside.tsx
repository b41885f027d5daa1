import type { ComponentChildren } from 'preact';
import type { SelectionsAnswer } from '../../../model/api/counting/selections.js';
import { useAnswer } from '../../api/use-answer.js';
import { useDivisions } from '../../query/labels.js';
import { FacetSkeleton } from './facet-skeleton.js';
import { SelectionField } from '../selection-field.js';
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
  const { answer, problem } = useAnswer<SelectionsAnswer>('api/v1/selections');
  // What fails here, the view itself tells.
  const selections = answer?.selections ?? (problem && []);
  return (
    <FoldedAside>
      {isKnown && divisions && selections ? (
        <>
          <SelectionField selections={selections} />
          {children}
        </>
      ) : (
        <FacetSkeleton />
      )}
    </FoldedAside>
  );
}
