import type { StatementsAnswer } from '../../model/api/statements.js';
import type { Progress } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, readQuery, sharedParams } from '../query/params.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { StatementTotal } from './statement-total.js';

interface StatementSummaryProps {
  progress: Progress<StatementsAnswer>;
  /** What the statements were asked for with. */
  params: URLSearchParams;
  path: string | undefined;
}

/** What narrows the statements, their number, or what went wrong. */
export function StatementSummary({ progress, params, path }: StatementSummaryProps) {
  const { answer, loading, problem, retry } = progress;
  return (
    <>
      <FilterChips />
      <SummaryLine
        loading={loading}
        tools={
          answer && {
            citables: [
              toCitable(answer.citation, 'statements', answer.total, sharedParams(params)),
            ],
            exported: apiParams(params),
            request: path,
          }
        }
      >
        {answer && <StatementTotal total={answer.total} />}
      </SummaryLine>
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={readQuery(params)} />
      )}
    </>
  );
}
