import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SelectionsAnswer } from '../../../model/api/counting/selections.js';
import { useAnswer } from '../../api/use-answer.js';
import { useDivisions } from '../../query/labels.js';
import { FacetSkeleton } from './facet-skeleton.js';
import { SelectionField } from '../selection-field.js';
import { FoldedAside } from './folded-aside.js';

/**
 * Facets beside an answer; before they and the names of places are known, the room that they take. The saved selections may come
 * later, into room that is kept for them.
 */
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
  const isShown = isKnown && divisions !== undefined;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isShown && selections === undefined) setLate(true);
  }, [isShown, selections]);
  return (
    <FoldedAside>
      {isShown ? (
        <>
          <div class={isLate || selections === undefined ? 'selections-awaited' : undefined}>
            {selections && <SelectionField selections={selections} />}
          </div>
          {children}
        </>
      ) : (
        <FacetSkeleton />
      )}
    </FoldedAside>
  );
}
