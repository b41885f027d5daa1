import { useAddress } from '../address/address.js';
import { RefinePanel } from '../facets/refine-panel.js';
import { FilterChips } from '../query/filter-chips.js';
import { useWords } from '../reader/language.js';
import { ViewTitle } from '../shell/view-title.js';
import { FormulationLife } from './formulation-life.js';
import { lifePath } from './formulations-params.js';
import { PhraseChanges } from './phrase-changes.js';
import { formulationWords } from './words.js';
import './formulations.css';

/** The life of a formulation; where none is named, those that came up and those that went. */
export function FormulationsView() {
  const t = useWords(formulationWords);
  const { params } = useAddress();
  const path = lifePath(params);
  return (
    <div class="columns">
      <RefinePanel />
      <main id="main" tabIndex={-1} aria-labelledby="view">
        <ViewTitle />
        <FilterChips />
        {path === undefined && <p class="remark">{t.noQuery}</p>}
        {path === undefined ? <PhraseChanges /> : <FormulationLife path={path} />}
      </main>
    </div>
  );
}
