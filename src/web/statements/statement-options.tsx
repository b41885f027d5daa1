import { LineFields } from '../concordance/concordance-options.js';
import { concordanceWords } from '../concordance/words.js';
import { ChoiceField } from '../query/choice-field.js';
import { readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { readShow, STATEMENT_SHOWS, STATEMENT_SORTS } from './statement-params.js';
import { statementWords } from './words.js';

/** What is shown of the statements, and in which order. */
export function StatementOptions() {
  const t = useWords(statementWords);
  const lines = useWords(concordanceWords);
  const { params } = useAddress();
  const show = readShow(params);
  const shows = { statements: t.wholes, ...lines.shows };
  return (
    <div class="options" role="group" aria-label={t.options}>
      {readQuery(params) !== '' && (
        <ChoiceField name="show" label={lines.show} choices={STATEMENT_SHOWS} words={shows} />
      )}
      {show === 'statements' ? (
        <ChoiceField name="sort" label={t.sort} choices={STATEMENT_SORTS} words={t.sorts} />
      ) : (
        <LineFields show={show} />
      )}
    </div>
  );
}
