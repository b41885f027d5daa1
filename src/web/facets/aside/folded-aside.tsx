import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../reader/language.js';
import { facetWords } from '../words.js';

/** From here on there is room for the facets beside the results; layout.css says the same. */
const WIDE = '(min-width: 56rem)';

/** Beside the results where there is room, else folded away above them. */
export function FoldedAside({ children }: { children: ComponentChildren }) {
  const t = useWords(facetWords);
  const [isOpen, setOpen] = useState(() => matchMedia(WIDE).matches);

  useEffect(() => {
    const wide = matchMedia(WIDE);
    const follow = () => setOpen(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);

  return (
    <aside class="facets" aria-label={t.refine}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.refine}</summary>
        {isOpen && <div class="facets-body">{children}</div>}
      </details>
    </aside>
  );
}
