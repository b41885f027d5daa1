import type { SearchAnswer } from '../../model/api/reports/search.js';
import type { Progress } from '../api/use-answer.js';
import { apiParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { NoSuchPage } from '../shell/no-such-page.js';
import { Pager } from '../shell/pager.js';
import { Skeleton } from '../shell/skeleton.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { ZeroNotice } from '../zero/zero-notice.js';
import { ResultItem } from './result-item.js';

/** What came of the search: a problem, nothing found, or a page of reports. */
export function Outcome({ progress }: { progress: Progress<SearchAnswer> }) {
  const { answer, problem, retry } = progress;
  const { params } = useAddress();
  if (problem !== undefined) {
    const query = apiParams(params).get('q') ?? '';
    return <ProblemNotice problem={problem} retry={retry} query={query} />;
  }
  if (answer === undefined) return <Skeleton />;
  if (answer.zero !== null) return <ZeroNotice zero={answer.zero} />;
  if (answer.hits.length === 0) return <NoSuchPage page={answer.page} />;
  return (
    <>
      <ol class="results">
        {answer.hits.map((hit) => (
          <ResultItem key={hit.id} hit={hit} />
        ))}
      </ol>
      <Pager page={answer.page} limit={answer.limit} total={answer.total.value} />
    </>
  );
}
