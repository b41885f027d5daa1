import { useMemo, useState } from 'preact/hooks';
import type { Facet } from '../../model/api/parts/facet.js';
import { useDivisions } from '../query/labels.js';
import { useLanguage, useWords } from '../reader/language.js';
import { includesText, FacetFilter } from './facet-filter.js';
import { fitting, placeNodes } from './place-nodes.js';
import { PlaceList } from './place-list.js';
import { facetWords } from './words.js';

/** With so few places the tree stands open. */
const FEW = 12;

/** Provinces, in them prefectures, in them counties; a name typed finds any of them. */
export function PlaceTree({ found }: { found: Facet | undefined }) {
  const t = useWords(facetWords);
  const { language } = useLanguage();
  const divisions = useDivisions();
  const [wanted, setWanted] = useState('');
  const roots = useMemo(
    () =>
      divisions === undefined || found === undefined
        ? []
        : placeNodes(found.values, divisions, language),
    [divisions, found, language],
  );
  // Names come in a file of their own, which is read once.
  if (divisions === undefined && (found?.values.length ?? 0) > 0)
    return <div class="facet places-awaited" aria-hidden="true" />;
  if (roots.length === 0) return null;
  const isSought = wanted.trim() !== '';
  const shown = isSought ? fitting(roots, ({ names }) => includesText(names, wanted)) : roots;
  const isFew = (found?.values.length ?? 0) <= FEW;
  return (
    <fieldset class="facet">
      <legend>{t.places}</legend>
      {!isFew && (
        <FacetFilter label={t.filterValues(t.places)} value={wanted} onInput={setWanted} />
      )}
      <PlaceList key={isSought ? 'sought' : 'all'} nodes={shown} isOpen={isFew || isSought} />
      {shown.length === 0 && <small>{t.noValue}</small>}
    </fieldset>
  );
}
