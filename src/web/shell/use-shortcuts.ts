import { useEffect } from 'preact/hooks';

/** `/` goes to the search box, `?` opens its help; neither while something is being typed. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const wanted = { '/': '#q', '?': '#query-help' }[event.key];
      const target = wanted === undefined ? null : document.querySelector<HTMLElement>(wanted);
      if (target === null) return;
      event.preventDefault();
      if (event.key === '?') target.click();
      else target.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}
