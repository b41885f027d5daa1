import type { ConcordanceAnswer } from '../../model/api/counting/concordance.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { CsvButton } from '../numbers/csv-button.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Pager } from '../shell/pager.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { ConcordanceLines } from './concordance-lines.js';
import { SHOWS, WIDTHS } from './concordance-params.js';
import { Sentences } from './sentences.js';
import { concordanceWords } from './words.js';

/**
 * A page of the occurrences, one by one.
 *
 * @param csv the request for all of them as a table
 */
export function Occurrences({ answer, csv }: { answer: ConcordanceAnswer; csv: string }) {
  const t = useWords(concordanceWords);
  const { params } = useAddress();
  if (answer.lines.length === 0 && answer.page > 1 && answer.occurrences > 0)
    return <NoSuchPage page={answer.page} />;
  if (answer.lines.length === 0) return <ZeroOfSearch nothing={t.nothing} />;
  const isSentences = readChoice(params, 'show', SHOWS) === 'sentences';
  const isFitting = readChoice(params, 'width', WIDTHS) === 'fit';
  return (
    <>
      <p class="list-tools">
        {t.allLines} <CsvButton request={csv} name={answer.query} />
      </p>
      {isSentences ? (
        <Sentences lines={answer.lines} />
      ) : (
        <ConcordanceLines lines={answer.lines} isFitting={isFitting} />
      )}
      <Pager page={answer.page} limit={answer.limit} total={answer.occurrences} />
    </>
  );
}
