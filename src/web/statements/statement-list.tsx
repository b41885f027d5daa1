import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { CsvButton } from '../numbers/csv-button.js';
import { useWords } from '../reader/language.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Pager } from '../shell/pager.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { StatementItem } from './statement-item.js';
import { exportedStatements } from './statement-params.js';
import { statementWords } from './words.js';

interface StatementListProps {
  answer: StatementsAnswer;
  /** What they were asked for with. */
  params: URLSearchParams;
  /** What a search of the same is asked with, of an address; as it stands where nothing is said. */
  asked?: ((params: URLSearchParams) => URLSearchParams) | undefined;
  /** Whether all are of the speaker whose page it is. */
  isOwnPage?: boolean;
}

/** A page of the statements, each whole. */
export function StatementList({ answer, params, asked, isOwnPage = false }: StatementListProps) {
  const t = useWords(statementWords);
  if (answer.statements.length === 0 && answer.page > 1 && answer.total.value > 0)
    return <NoSuchPage page={answer.page} />;
  if (answer.statements.length === 0) return <ZeroOfSearch nothing={t.nothing} asked={asked} />;
  const all = `api/v1/export?${exportedStatements(params).toString()}`;
  return (
    <>
      <p class="list-tools">
        {t.all} <CsvButton request={all} name={`${params.get('speaker') ?? ''} ${answer.query}`} />
      </p>
      <ol>
        {answer.statements.map((statement) => (
          <StatementItem
            key={`${statement.reportId} ${statement.speaker} ${statement.paragraphs.join('-')} ${statement.verb}`}
            statement={statement}
            isOwnPage={isOwnPage}
          />
        ))}
      </ol>
      <Pager page={answer.page} limit={answer.limit} total={answer.total.value} />
    </>
  );
}
