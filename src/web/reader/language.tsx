import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { recall, remember } from './stored-choice.js';

export type Language = 'zh' | 'en';

/** A view's texts in both languages. */
export type Words<Texts> = Record<Language, Texts>;

interface Speech {
  language: Language;
  /** For Intl and for `lang` attributes, by which browsers choose the shapes of Han characters. */
  locale: string;
  toggle: () => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Holds the language of the interface: the reader's choice, else the browser's. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(
    () => recall('language', ['zh', 'en']) ?? browserLanguage(),
  );
  const locale = language === 'zh' ? 'zh-CN' : 'en';

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const speech = useMemo<Speech>(() => {
    const toggle = () => {
      const other = language === 'zh' ? 'en' : 'zh';
      setLanguage(other);
      remember('language', other);
    };
    return { language, locale, toggle };
  }, [language, locale]);

  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useLanguage(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error('useLanguage outside of LanguageProvider');
  return speech;
}

/** Texts in the reader's language. */
export function useWords<Texts>(words: Words<Texts>): Texts {
  return words[useLanguage().language];
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
