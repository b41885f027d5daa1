import { useEffect, useState } from 'preact/hooks';
import type { Colours } from './strokes.js';

/** The colours for what stands in the page, which follows its style sheet: on paper, that of paper. */
export const STYLED = collectColours((name) => `var(--${name})`);

/** The colours in force, whether the system's or the reader's choice. */
export function useColours(): Colours {
  const [colours, setColours] = useState(readColours);
  useEffect(() => {
    const follow = () => setColours(readColours());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(follow);
    dark.addEventListener('change', follow);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', follow);
      observer.disconnect();
    };
  }, []);
  return colours;
}

function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  return collectColours((name) => style.getPropertyValue(`--${name}`).trim());
}

function collectColours(value: (name: string) => string): Colours {
  return {
    ink: value('ink'),
    faint: value('faint'),
    line: value('line'),
    paper: value('paper'),
    series: [1, 2, 3, 4, 5, 6].map((i) => value(`series-${i}`)),
  };
}
