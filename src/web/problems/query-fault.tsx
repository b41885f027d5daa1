import type { ShownProblem } from '../api/problem.js';
import { useWords } from '../reader/language.js';
import { shellWords } from '../shell/words.js';
import { TryInstead } from './try-instead.js';

/** The query with its mistake pointed at, and the query that may have been meant. */
export function QueryFault({ query, problem }: { query: string; problem: ShownProblem }) {
  const t = useWords(shellWords);
  const at = Math.min(Math.max(problem.position ?? 0, 0), query.length);
  const { suggestion } = problem;
  return (
    <>
      <p class="fault">
        <code lang="zh-CN">
          {query.slice(0, at)}
          <span class="fault-here">
            <span class="hidden">{t.fault} </span>
            {query.slice(at) || ' '}
          </span>
        </code>
      </p>
      {suggestion !== undefined && (
        <p>
          <TryInstead suggestion={suggestion} />
        </p>
      )}
    </>
  );
}
