import { UNREACHABLE, UNREADABLE, type Problem } from './api.js';
import { useLanguage } from './language.js';

/** What went wrong in the gateway's own words, which name the cause better than the page could. */
export function ProblemNotice({ problem, retry }: { problem: Problem; retry: () => void }) {
  const { t } = useLanguage();
  const { code = '', title, status = 0, detail, parameter } = problem;
  const ownWords: Record<string, string> = {
    [UNREACHABLE]: t.unreachable,
    [UNREADABLE]: t.unreadable(status),
  };
  return (
    <section class="notice problem" role="alert">
      <h2>{title ?? t.problem}</h2>
      <p>{ownWords[code] ?? detail}</p>
      {parameter !== undefined && (
        <p>
          {t.parameter} <code>{parameter}</code>
        </p>
      )}
      <button type="button" onClick={retry}>
        {t.retry}
      </button>
    </section>
  );
}
