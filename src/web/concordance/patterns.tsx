import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import { CsvButton } from '../numbers/csv-button.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Pager } from '../shell/pager.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { PatternTable } from './pattern-table.js';
import { concordanceWords } from './words.js';

/**
 * A page of the occurrences, those with the same neighbours as one.
 *
 * @param csv the request for all of them as a table
 */
export function Patterns({ answer, csv }: { answer: PatternsAnswer; csv: string }) {
  const t = useWords(concordanceWords);
  const format = useFormat();
  if (answer.patterns.length === 0 && answer.page > 1 && answer.total > 0)
    return <NoSuchPage page={answer.page} />;
  if (answer.patterns.length === 0) return <ZeroOfSearch nothing={t.nothing} />;
  return (
    <>
      <p class="list-tools">
        {t.patterns(format.number(answer.total))}{' '}
        <CsvButton request={csv} name={`${answer.query} ${answer.side}`} />
      </p>
      <PatternTable answer={answer} />
      <Pager page={answer.page} limit={answer.limit} total={answer.total} />
    </>
  );
}
