import { useState } from 'preact/hooks';
import { readQueries } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { MAX_TERMS } from './trend-params.js';
import { trendWords } from './words.js';

/** The terms beside that of the search box, and room for another. */
export function TermList() {
  const t = useWords(trendWords);
  const { params, change } = useAddress();
  const [draft, setDraft] = useState('');
  const terms = readQueries(params);

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const term = draft.trim();
    if (term === '' || terms.includes(term)) return;
    setDraft('');
    change((now) => {
      const [first = ''] = readQueries(now);
      if (first === '' && now.has('q') === false) return withTerms(now, [term]);
      return withTerms(now, [...readQueries(now), term]);
    });
  };
  return (
    <div class="terms" role="group" aria-label={t.terms}>
      {terms.length > 1 && (
        <ul class="chips">
          {terms.map((term, i) => (
            <li key={term}>
              <button
                type="button"
                class="chip"
                lang="zh-CN"
                aria-label={t.removeTerm(term)}
                onClick={() =>
                  change((now) =>
                    withTerms(
                      now,
                      readQueries(now).filter((_, at) => at !== i),
                    ),
                  )
                }
              >
                <span class={`swatch series-${i + 1}`} aria-hidden="true" />
                {term === '' ? t.all : term} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {terms.length > 0 && terms.length < MAX_TERMS && (
        <form class="add-term" onSubmit={add}>
          <input
            type="text"
            lang="zh-CN"
            aria-label={t.addTerm}
            placeholder={t.addTerm}
            autoComplete="off"
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <button type="submit" class="small">
            {t.add}
          </button>
        </form>
      )}
    </div>
  );
}

function withTerms(params: URLSearchParams, terms: string[]): URLSearchParams {
  const next = new URLSearchParams();
  for (const term of terms) next.append('q', term);
  for (const [name, value] of params) {
    if (name !== 'q' && name !== 'page') next.append(name, value);
  }
  return next;
}
