import { ChoiceField } from '../query/choice-field.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { LINE_SORTS, PATTERN_SIDES, PATTERN_WORDS, SHOWS, WIDTHS } from './concordance-params.js';
import { concordanceWords } from './words.js';

/** What is shown of the occurrences, in which order, and how much of the context. */
export function ConcordanceOptions() {
  const t = useWords(concordanceWords);
  const { params } = useAddress();
  const show = readChoice(params, 'show', SHOWS);
  return (
    <div class="options" role="group" aria-label={t.options}>
      <ChoiceField name="show" label={t.show} choices={SHOWS} words={t.shows} />
      {show === 'patterns' ? (
        <>
          <ChoiceField name="side" label={t.side} choices={PATTERN_SIDES} words={t.sides} />
          <ChoiceField
            name="words"
            label={t.patternWords}
            choices={PATTERN_WORDS}
            words={t.counts}
          />
        </>
      ) : (
        <ChoiceField name="sort" label={t.sort} choices={LINE_SORTS} words={t.sorts} />
      )}
      {show === 'lines' && (
        <ChoiceField name="width" label={t.width} choices={WIDTHS} words={t.widths} />
      )}
    </div>
  );
}
