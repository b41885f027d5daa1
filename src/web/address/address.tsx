import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { viewHref, viewAt, type View } from './views.js';

export type How = 'push' | 'replace';

/** What is asked and shown: all of it stands in the URL, so that it can be sent to somebody. */
export interface Address {
  view: View;
  params: URLSearchParams;
  go: (view: View, params: URLSearchParams, how?: How) => void;
  /** Changes the parameters of the view as they stand then, not as they stood when it was drawn. */
  change: (by: (params: URLSearchParams) => URLSearchParams, how?: How) => void;
}

const AddressContext = createContext<Address | undefined>(undefined);

/** Follows the browser's address: links within the page, back and forward. */
export function AddressProvider({ children }: { children: ComponentChildren }) {
  const [href, setHref] = useState(location.href);
  // Timers call `change` later: they must add to what stands then.
  const latest = useRef(href);

  const show = useCallback((next: string, how: How) => {
    if (next !== latest.current) {
      if (how === 'push') history.pushState(null, '', next);
      else history.replaceState(null, '', next);
    }
    latest.current = next;
    setHref(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      latest.current = location.href;
      setHref(location.href);
    };
    const onClick = (event: MouseEvent) => {
      const next = linkWithin(event);
      if (next === undefined) return;
      event.preventDefault();
      const isOtherView = viewAt(next.pathname) !== viewAt(location.pathname);
      show(next.href, 'push');
      if (isOtherView) startAnew();
    };
    addEventListener('popstate', follow);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', follow);
      document.removeEventListener('click', onClick);
    };
  }, [show]);

  const address = useMemo<Address>(() => {
    const { pathname, search } = new URL(href);
    const to = (view: View, params: URLSearchParams) =>
      new URL(viewHref(view, params), latest.current).href;
    return {
      view: viewAt(pathname),
      params: new URLSearchParams(search),
      go: (view, params, how = 'push') => show(to(view, params), how),
      change: (by, how = 'push') => {
        const now = new URL(latest.current);
        show(to(viewAt(now.pathname), by(new URLSearchParams(now.search))), how);
      },
    };
  }, [href, show]);

  return <AddressContext.Provider value={address}>{children}</AddressContext.Provider>;
}

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (address === undefined) throw new Error('useAddress outside of AddressProvider');
  return address;
}

/** The address of a click that the page answers itself: a plain one on a link to one of its views. */
function linkWithin(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element).closest('a');
  if (link === null || link.target !== '' || link.hasAttribute('download')) return undefined;
  const href = link.getAttribute('href');
  return href?.startsWith('./') ? new URL(link.href) : undefined;
}

/** Readers, of a screen reader too, begin another view at its top. */
function startAnew(): void {
  scrollTo({ top: 0 });
  document.querySelector('main')?.focus({ preventScroll: true });
}
