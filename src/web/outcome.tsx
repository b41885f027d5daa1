import { EmptyNotice } from './empty-notice.js';
import { Pager } from './pager.js';
import { ProblemNotice } from './problem-notice.js';
import { ResultList } from './result-list.js';
import type { SearchState } from './search-state.js';
import type { SearchProgress } from './use-search-answer.js';
import type { Navigate } from './use-search-state.js';
import { Welcome } from './welcome.js';

interface Props {
  state: SearchState;
  progress: SearchProgress;
  navigate: Navigate;
  turnTo: (page: number) => void;
  retry: () => void;
}

/** What came of the search: one of a welcome, a problem, nothing found, or a page of reports. */
export function Outcome({ state, progress, navigate, turnTo, retry }: Props) {
  const { answer, problem } = progress;
  if (state.q === '') return <Welcome navigate={navigate} />;
  if (problem !== undefined) return <ProblemNotice problem={problem} retry={retry} />;
  if (answer === undefined) return null;
  if (answer.hits.length === 0) {
    return <EmptyNotice answer={answer} state={state} navigate={navigate} />;
  }
  return (
    <>
      <ResultList hits={answer.hits} />
      <Pager answer={answer} turnTo={turnTo} />
    </>
  );
}
