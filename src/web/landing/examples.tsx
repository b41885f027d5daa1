import type { Total } from '../../model/api/parts/total.js';
import { viewHref } from '../address/views.js';
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

export const EXAMPLE_QUERIES = EXAMPLES.map(({ query }) => query);

/** What the box understands, ready to be tried, each with what it finds here. */
export function Examples({ counts }: { counts: readonly (Total | undefined)[] }) {
  const t = useWords(landingWords);
  // What finds nothing here is no example.
  const found = EXAMPLES.map((example, i) => ({ ...example, total: counts[i] })).filter(
    ({ total }) => total?.value !== 0,
  );
  return (
    <section class="examples">
      <h2>{t.examples}</h2>
      <ul>
        {found.map(({ query, note, total }) => (
          <li key={query}>
            <a
              class="button"
              lang="zh-CN"
              href={viewHref('search', new URLSearchParams({ q: query }))}
            >
              {query}
            </a>
            <span>{t.exampleNotes[note]}</span>
            <span class="example-count">{total && <ReportCount total={total} />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
