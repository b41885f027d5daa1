import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAnswer } from '../api/use-answer.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { QuestionFacts } from '../print/question-facts.js';
import { useWords } from '../reader/language.js';
import { CorpusFacts } from './corpus-facts.js';
import { Skeleton } from '../shell/skeleton.js';
import { EXAMPLE_QUERIES, Examples } from './examples.js';
import { MonthStrip } from './month-strip.js';
import { Newest } from './newest.js';
import { ProvinceLinks } from './province-links.js';
import { useExampleCounts } from './use-example-counts.js';
import { landingWords } from './words.js';
import './landing.css';

const CORPUS = 'api/v1/search?sort=-date&limit=6&facets=month,lang,province,county';
const COVERAGE = 'api/v1/coverage?limit=0';

/** Before the first search: what is in here, and ways into it. */
export function LandingView() {
  const t = useWords(landingWords);
  const { answer: corpus, problem, retry } = useAnswer<SearchAnswer>(CORPUS);
  const { answer: coverage } = useAnswer<CoverageAnswer>(COVERAGE);
  const counts = useExampleCounts(EXAMPLE_QUERIES);
  const isEmpty = corpus?.total.value === 0;
  return (
    <main id="main" tabIndex={-1} class="column landing">
      <h1>{t.welcome}</h1>
      {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
      {problem === undefined && <CorpusFacts corpus={corpus} coverage={coverage} />}
      {corpus !== undefined && <QuestionFacts snapshot={corpus.citation.snapshot} />}
      {isEmpty && <p class="remark">{t.empty}</p>}
      {problem === undefined && !isEmpty && (
        <>
          <MonthStrip months={corpus?.facets.month?.values} />
          {corpus === undefined || counts === undefined ? (
            <Skeleton />
          ) : (
            <div class="landing-columns">
              <Examples counts={counts} />
              <Newest reports={corpus.hits} />
              <ProvinceLinks provinces={corpus.facets.province?.values} />
            </div>
          )}
        </>
      )}
      <p class="then">{t.thenViews}</p>
    </main>
  );
}
