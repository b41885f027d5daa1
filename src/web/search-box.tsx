import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from './language.js';
import type { Navigate } from './use-search-state.js';

/** How long typing must rest before the search is made. */
const REST_MS = 200;

interface Props {
  query: string;
  navigate: Navigate;
  /** Enter on a query that already stands. */
  onRepeat: () => void;
}

/**
 * Searches as one types. While an input method composes, the box holds Latin letters nobody means
 * to search for, so nothing is sent until the characters are chosen. One stretch of typing makes
 * one step of the browser's history, not one for each letter.
 */
export function SearchBox({ query, navigate, onRepeat }: Props) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState(query);
  const sent = useRef(query);
  const timer = useRef<number | undefined>(undefined);
  const composing = useRef(false);
  const isTyping = useRef(false);

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

  const send = (text: string): boolean => {
    clearTimeout(timer.current);
    const q = text.trim();
    if (q === sent.current) return false;
    sent.current = q;
    navigate({ q }, isTyping.current ? 'replace' : 'push');
    isTyping.current = true;
    return true;
  };

  const sendSoon = (text: string) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send(text), REST_MS);
  };

  const onInput = (event: TargetedEvent<HTMLInputElement, InputEvent>) => {
    setDraft(event.currentTarget.value);
    if (!composing.current) sendSoon(event.currentTarget.value);
  };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (composing.current) return;
    if (!send(draft) && draft.trim() !== '') onRepeat();
    isTyping.current = false;
  };

  const onLeave = () => {
    if (!composing.current) send(draft);
    isTyping.current = false;
  };

  return (
    <search>
      <form class="search-box" action="./" onSubmit={onSubmit}>
        <label for="q">{t.searchLabel}</label>
        <div class="search-box-row">
          <input
            id="q"
            name="q"
            type="search"
            placeholder="乡村振兴"
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
          <button type="submit">{t.search}</button>
        </div>
      </form>
    </search>
  );
}
