import { useAddress } from '../address/address.js';
import { RefinePanel } from '../facets/refine-panel.js';
import { ChoiceField } from '../query/choice-field.js';
import { FilterChips } from '../query/filter-chips.js';
import { readChoice } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { CollocateList } from './collocate-list.js';
import { KeywordList } from './keyword-list.js';
import { ReferenceForm } from './reference-form.js';
import { DIRECTIONS, LEAST_COUNTS, readReference, SHOWS, SPANS } from './vocabulary-params.js';
import { vocabularyWords } from './words.js';
import './vocabulary.css';

/** Words that set some reports apart from others, or that stand near a term. */
export function WordsView() {
  const t = useWords(vocabularyWords);
  const { params } = useAddress();
  const show = readChoice(params, 'show', SHOWS);
  const isKeyness = show === 'keyness';
  return (
    <div class="columns">
      <RefinePanel />
      <main id="main" tabIndex={-1}>
        <h1>{t.titles[show]}</h1>
        <FilterChips />
        <div class="options" role="group" aria-label={t.settings}>
          <ChoiceField name="show" label={t.show} choices={SHOWS} words={t.shows} />
          {isKeyness ? (
            <ChoiceField
              name="direction"
              label={t.direction}
              choices={DIRECTIONS}
              words={t.directions}
            />
          ) : (
            <ChoiceField name="span" label={t.span} choices={SPANS} words={t.spans} />
          )}
          <ChoiceField
            name="minCount"
            label={t.leastCount}
            choices={LEAST_COUNTS}
            words={t.leastCounts}
          />
        </div>
        {isKeyness && <ReferenceForm key={readReference(params).toString()} />}
        <details class="meanings">
          <summary>{t.meaning}</summary>
          <ul>
            {t.meanings[show].map((meaning) => (
              <li key={meaning}>{meaning}</li>
            ))}
          </ul>
        </details>
        {isKeyness ? <KeywordList /> : <CollocateList />}
      </main>
    </div>
  );
}
