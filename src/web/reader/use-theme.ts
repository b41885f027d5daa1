import { useEffect, useState } from 'preact/hooks';
import { recall, remember } from './stored-choice.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours: the reader's choice, else the system's. base.css reads the attribute. */
export function useTheme(): [Theme, next: () => void] {
  const [theme, setTheme] = useState<Theme>(() => recall('theme', THEMES) ?? 'auto');
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const next = () => {
    const chosen = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    remember('theme', chosen);
    setTheme(chosen);
  };
  return [theme, next];
}
