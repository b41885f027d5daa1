import type { ConcordanceAnswer } from '../../model/api/counting/concordance.js';
import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import { allPatternsPath, linesPath } from '../concordance/concordance-params.js';
import { Occurrences } from '../concordance/occurrences.js';
import { Patterns } from '../concordance/patterns.js';
import { useAddress } from '../address/address.js';
import { linedStatements } from './statement-params.js';

interface StatementLinesProps {
  answer: ConcordanceAnswer | PatternsAnswer;
  /** How many characters the window holds on either side. */
  fitting: number;
}

/** The places where the terms stand in what was said. */
export function StatementLines({ answer, fitting }: StatementLinesProps) {
  const { params } = useAddress();
  const selected = linedStatements(params);
  return 'patterns' in answer ? (
    <Patterns answer={answer} csv={allPatternsPath(params, selected)} />
  ) : (
    <Occurrences answer={answer} csv={linesPath(params, fitting, selected)} />
  );
}
