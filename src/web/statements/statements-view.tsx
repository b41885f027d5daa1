import type { ConcordanceAnswer } from '../../model/api/counting/concordance.js';
import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { useAnswer } from '../api/use-answer.js';
import { concordancePath, patternsPath } from '../concordance/concordance-params.js';
import { useFittingWidth } from '../concordance/fitting-width.js';
import { Warnings } from '../numbers/warnings.js';
import { useAddress } from '../address/address.js';
import { Skeleton } from '../shell/skeleton.js';
import { ViewTitle } from '../shell/view-title.js';
import { StatementFacets } from './statement-facets.js';
import { StatementLines } from './statement-lines.js';
import { StatementList } from './statement-list.js';
import { StatementOptions } from './statement-options.js';
import {
  linedStatements,
  readShow,
  statementFacetsPath,
  statementsPath,
} from './statement-params.js';
import { StatementSummary } from './statement-summary.js';
import '../styles/facets.css';
import '../styles/results.css';
import './statements.css';
import '../styles/concordance.css';

/** Who said it, in which role, when and in which words: statement by statement, or each place where the terms stand. */
export function StatementsView() {
  const { params } = useAddress();
  const fitting = useFittingWidth();
  const path = requestPath(params, fitting);
  const progress = useAnswer<StatementsAnswer | ConcordanceAnswer | PatternsAnswer>(path);
  const { answer, loading, problem } = progress;
  const isWhole = readShow(params) === 'statements';
  const facets = useAnswer<StatementsAnswer>(isWhole ? undefined : statementFacetsPath(params));
  const whole = answer !== undefined && 'statements' in answer ? answer : undefined;
  return (
    <div class="columns">
      <StatementFacets facets={(whole ?? facets.answer)?.facets ?? (problem && {})} />
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <StatementSummary progress={progress} params={params} path={path} />
        <Warnings warnings={answer?.warnings} />
        {problem === undefined && <StatementOptions />}
        {answer === undefined && problem === undefined && <Skeleton />}
        {whole !== undefined && <StatementList answer={whole} params={params} />}
        {answer !== undefined && 'occurrences' in answer && (
          <StatementLines answer={answer} fitting={fitting} />
        )}
      </main>
    </div>
  );
}

function requestPath(params: URLSearchParams, fitting: number): string {
  switch (readShow(params)) {
    case 'statements':
      return statementsPath(params);
    case 'patterns':
      return patternsPath(params, linedStatements(params));
    default:
      return concordancePath(params, fitting, linedStatements(params));
  }
}
