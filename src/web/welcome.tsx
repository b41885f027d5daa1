import { useLanguage } from './language.js';
import type { Navigate } from './use-search-state.js';

const EXAMPLES = [
  { query: '乡村振兴', note: 'phrase' },
  { query: '营商环境 OR 招商引资', note: 'either' },
  { query: '乡村振兴 -扶贫', note: 'without' },
] as const;

/** Before the first search: what the box understands, ready to be tried. */
export function Welcome({ navigate }: { navigate: Navigate }) {
  const { t } = useLanguage();
  return (
    <section class="notice welcome">
      <p>{t.welcome}</p>
      <h2>{t.examples}</h2>
      <ul>
        {EXAMPLES.map(({ query, note }) => (
          <li key={query}>
            <button type="button" lang="zh-CN" onClick={() => navigate({ q: query })}>
              {query}
            </button>
            <span>{t.exampleNotes[note]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
