import type { ShownProblem } from '../api/problem.js';
import { UNREACHABLE, UNREADABLE } from '../api/problem.js';
import { KeyForm } from './key-form.js';
import { useWords } from '../reader/language.js';
import { QueryFault } from './query-fault.js';
import { shellWords } from '../shell/words.js';

interface ProblemNoticeProps {
  problem: ShownProblem;
  retry: () => void;
  /** The query that was sent, where its mistake may be shown in it. */
  query?: string;
}

/** What went wrong in the gateway's own words, which name the cause better than the page could. */
export function ProblemNotice({ problem, retry, query }: ProblemNoticeProps) {
  const t = useWords(shellWords);
  const { code = '', title, status = 0, detail, parameter } = problem;
  const ownWords: Record<string, string> = {
    [UNREACHABLE]: t.unreachable,
    [UNREADABLE]: t.unreadable(status),
  };
  const isQueryFault = query !== undefined && problem.position !== undefined;
  return (
    <section class="notice problem" role="alert">
      <h2>{t.problemTitles[code] ?? title ?? t.problem}</h2>
      {code === 'unauthorized' ? (
        <KeyForm />
      ) : (
        <>
          {isQueryFault && <QueryFault query={query} problem={problem} />}
          <p>{ownWords[code] ?? detail?.replace(/^q: /u, '')}</p>
          {parameter !== undefined && parameter !== 'q' && (
            <p>
              {t.parameter} <code>{parameter}</code>
            </p>
          )}
          {!isQueryFault && (
            <button type="button" onClick={retry}>
              {t.retry}
            </button>
          )}
        </>
      )}
    </section>
  );
}
