import { ChoiceField } from '../query/choice-field.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import {
  LINE_SORTS,
  PATTERN_SIDES,
  PATTERN_WORDS,
  SHOWS,
  WIDTHS,
  type Show,
} from './concordance-params.js';
import { concordanceWords } from './words.js';

/** What is shown of the occurrences, in which order, and how much of the context. */
export function ConcordanceOptions() {
  const t = useWords(concordanceWords);
  const { params } = useAddress();
  return (
    <div class="options" role="group" aria-label={t.options}>
      <ChoiceField name="show" label={t.show} choices={SHOWS} words={t.shows} />
      <LineFields show={readChoice(params, 'show', SHOWS)} />
    </div>
  );
}

/** What each way to show occurrences lets choose. */
export function LineFields({ show }: { show: Show }) {
  const t = useWords(concordanceWords);
  if (show === 'patterns') {
    return (
      <>
        <ChoiceField name="side" label={t.side} choices={PATTERN_SIDES} words={t.sides} />
        <ChoiceField name="words" label={t.patternWords} choices={PATTERN_WORDS} words={t.counts} />
      </>
    );
  }
  return (
    <>
      <ChoiceField name="sort" label={t.sort} choices={LINE_SORTS} words={t.sorts} />
      {show === 'lines' && (
        <ChoiceField name="width" label={t.width} choices={WIDTHS} words={t.widths} />
      )}
    </>
  );
}
