import { useWords } from '../reader/language.js';
import { viewHref } from '../address/views.js';
import { searchWords } from './words.js';

const EXAMPLES = [
  { query: '乡村振兴', note: 'phrase' },
  { query: '营商环境 OR 招商引资', note: 'either' },
  { query: '乡村振兴 -扶贫', note: 'without' },
  { query: '党建 NEAR/20 群众', note: 'near' },
  { query: 'lang:en "county party committee"', note: 'english' },
] as const;

/** Before the first search: what the box understands, ready to be tried. */
export function Welcome() {
  const t = useWords(searchWords);
  return (
    <main id="main" tabIndex={-1} class="column notice welcome">
      <h1>{t.welcome}</h1>
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
          </li>
        ))}
      </ul>
      <p>{t.thenViews}</p>
    </main>
  );
}
