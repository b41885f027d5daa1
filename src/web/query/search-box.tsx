import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { HelpButton } from './help-button.js';
import { readQuery, sharedParams, withQuery } from './params.js';
import { queryWords } from './words.js';

/** How long typing must rest before the search is made. */
const REST_MS = 200;

/**
 * Searches as one types. While an input method composes, the box holds Latin letters nobody means
 * to search for, so nothing is sent until the characters are chosen. One stretch of typing makes
 * one step of the browser's history, not one for each letter.
 */
export function SearchBox() {
  const t = useWords(queryWords);
  const { view, params, change, go } = useAddress();
  const query = readQuery(params);
  const [draft, setDraft] = useState(query);
  const sent = useRef(query);
  const timer = useRef<number | undefined>(undefined);
  const composing = useRef(false);
  const isTyping = useRef(false);
  // A report, a citation or the coverage is no answer to a query: those begin a search.
  const isAnswered = !['report', 'cite', 'coverage', 'speaker'].includes(view);

  // A query that came from elsewhere (back, an example) replaces the draft; the echo of one's own
  // must not, because more may have been typed since.
  useEffect(() => {
    if (query === sent.current) return;
    sent.current = query;
    isTyping.current = false;
    clearTimeout(timer.current);
    setDraft(query);
  }, [query]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (text: string) => {
    clearTimeout(timer.current);
    const q = text.trim();
    if (q === sent.current) return;
    sent.current = q;
    change((now) => withQuery(now, q), isTyping.current ? 'replace' : 'push');
    isTyping.current = true;
  };

  const sendSoon = (text: string) => {
    clearTimeout(timer.current);
    if (isAnswered) timer.current = window.setTimeout(() => send(text), REST_MS);
  };

  const onInput = (event: TargetedEvent<HTMLInputElement, InputEvent>) => {
    setDraft(event.currentTarget.value);
    if (!composing.current) sendSoon(event.currentTarget.value);
  };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (composing.current) return;
    if (view === 'search' && draft.trim() === '') go('search', browsing(params));
    else if (isAnswered) send(draft);
    else go('search', withQuery(sharedParams(params), draft.trim()));
    isTyping.current = false;
  };

  const onLeave = () => {
    if (!composing.current && isAnswered) send(draft);
    isTyping.current = false;
  };

  return (
    <search>
      <form class="search-box" action="./" onSubmit={onSubmit}>
        <label class="hidden" for="q">
          {t.label}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          lang="zh-CN"
          placeholder={t.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          enterKeyHint="search"
          value={draft}
          onInput={onInput}
          onBlur={onLeave}
          onCompositionStart={() => {
            composing.current = true;
            clearTimeout(timer.current);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            sendSoon(event.currentTarget.value);
          }}
        />
        <HelpButton />
        <button type="submit" class="primary">
          {t.search}
        </button>
      </form>
    </search>
  );
}

/** A blank query that is sent asks for all reports that the filters leave. */
function browsing(params: URLSearchParams): URLSearchParams {
  const next = sharedParams(params);
  next.set('q', '');
  return next;
}
