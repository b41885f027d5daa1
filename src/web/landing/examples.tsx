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
        {EXAMPLES.map((example) => (
          <Example key={example.query} {...example} />
        ))}
      </ul>
    </section>
  );
}

function Example({ query, note }: (typeof EXAMPLES)[number]) {
  const t = useWords(landingWords);
  const asked = new URLSearchParams({ q: query, limit: '0' });
  const { answer } = useAnswer<SearchAnswer>(`api/v1/search?${asked.toString()}`);
  // What finds nothing here is no example.
  if (answer?.total.value === 0) return null;
  return (
    <li>
      <a class="button" lang="zh-CN" href={viewHref('search', new URLSearchParams({ q: query }))}>
        {query}
      </a>
      <span>{t.exampleNotes[note]}</span>
      <span class="example-count">{answer && <ReportCount total={answer.total} />}</span>
    </li>
  );
}
