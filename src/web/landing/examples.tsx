import type { SearchAnswer } from '../../model/api/search.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { ReportCount } from '../numbers/report-count.js';
import { useWords } from '../reader/language.js';
import { landingWords } from './words.js';

const EXAMPLES = [
  { query: '乡村振兴', note: 'phrase' },
  { query: '营商环境 OR 招商引资', note: 'either' },
  { query: '乡村振兴 -扶贫', note: 'without' },
  { query: '党建 NEAR/20 群众', note: 'near' },
  { query: 'lang:en "county party committee"', note: 'english' },
] as const;

/** What the box understands, ready to be tried, each with what it finds here. */
export function Examples() {
  const t = useWords(landingWords);
  return (
    <section class="examples">
      <h2>{t.examples}</h2>
      <ul>
        {EXAMPLES.map(({ query, note }) => (
          <li key={query}>
            <a
              class="button"
              lang="zh-CN"
              href={viewHref('search', new URLSearchParams({ q: query }))}
            >
              {query}
            </a>
            <span>{t.exampleNotes[note]}</span>
            <ExampleCount query={query} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExampleCount({ query }: { query: string }) {
  const asked = new URLSearchParams({ q: query, limit: '0' });
  const { answer } = useAnswer<SearchAnswer>(`api/v1/search?${asked.toString()}`);
  return <span class="example-count">{answer && <ReportCount total={answer.total} />}</span>;
}
