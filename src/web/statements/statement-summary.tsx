import type { ConcordanceAnswer } from '../../model/api/counting/concordance.js';
import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import type { Progress } from '../api/use-answer.js';
import { OccurrenceCount } from '../concordance/occurrence-count.js';
import { toCitable, type Citable } from '../numbers/citable.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { FilterChips } from '../query/filter-chips.js';
import { readQuery, sharedParams } from '../query/params.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { exportedStatements } from './statement-params.js';
import { StatementTotal } from './statement-total.js';

type StatementAnswer = StatementsAnswer | ConcordanceAnswer | PatternsAnswer;

interface StatementSummaryProps {
  progress: Progress<StatementAnswer>;
  /** What was asked with. */
  params: URLSearchParams;
  path: string | undefined;
}

/** What narrows the statements, their number or that of occurrences in them, or what went wrong. */
export function StatementSummary({ progress, params, path }: StatementSummaryProps) {
  const { answer, loading, problem, retry } = progress;
  return (
    <>
      <FilterChips />
      <SummaryLine
        loading={loading}
        tools={
          answer && {
            citables: listCitables(answer, params),
            exported: exportedStatements(params),
            request: path,
          }
        }
      >
        {answer && 'statements' in answer && <StatementTotal total={answer.total} />}
        {answer && 'occurrences' in answer && (
          <OccurrenceCount count={answer.occurrences}>
            <StatementTotal total={answer.reports} />
          </OccurrenceCount>
        )}
      </SummaryLine>
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={readQuery(params)} />
      )}
    </>
  );
}

function listCitables(answer: StatementAnswer, params: URLSearchParams): Citable[] {
  const { citation } = answer;
  const shared = sharedParams(params);
  if ('statements' in answer) return [toCitable(citation, 'statements', answer.total, shared)];
  const { occurrences, reports } = answer;
  const lines = new URLSearchParams(shared);
  lines.set('show', 'lines');
  const total = { ...reports, value: occurrences };
  return [
    { ...toCitable(citation, 'occurrences', total, lines), view: 'statements' },
    toCitable(citation, 'statements', reports, shared),
  ];
}
