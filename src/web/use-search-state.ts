import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pageQuery, parseState, type SearchState } from './search-state.js';

/** Changes the search. Whatever is changed, the reader starts again at page 1, unless told. */
export type Navigate = (change: Partial<SearchState>, how?: 'push' | 'replace') => void;

/** The search as the URL has it. Back and forward change it, `navigate` changes the URL. */
export function useSearchState(): [SearchState, Navigate] {
  const [state, setState] = useState(() => parseState(location.search));
  // Timers of the search box call `navigate` later: they must add to what stands then.
  const latest = useRef(state);

  useEffect(() => {
    const follow = () => {
      latest.current = parseState(location.search);
      setState(latest.current);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const navigate = useCallback<Navigate>((change, how = 'push') => {
    const next = { ...latest.current, page: 1, ...change };
    const before = pageQuery(latest.current);
    latest.current = next;
    setState(next);
    const query = pageQuery(next);
    if (query === before) return;
    const url = location.pathname + query;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }, []);

  return [state, navigate];
}
