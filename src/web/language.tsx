import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { messages, type Language, type Messages } from './messages.js';

const STORED_AS = 'xianbao.language';

interface Speech {
  language: Language;
  /** For Intl and for `lang` attributes, by which browsers choose the shapes of Han characters. */
  locale: string;
  t: Messages;
  toggle: () => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Holds the language of the interface: the reader's choice, else the browser's. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const locale = language === 'zh' ? 'zh-CN' : 'en';

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const speech = useMemo<Speech>(() => {
    const toggle = () => {
      const other = language === 'zh' ? 'en' : 'zh';
      setLanguage(other);
      remember(other);
    };
    return { language, locale, t: messages[language], toggle };
  }, [language, locale]);

  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useLanguage(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error('useLanguage outside of LanguageProvider');
  return speech;
}

// Browsers that block storage throw at its mere mention; the page then forgets the choice.
function initialLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED_AS);
    if (stored === 'zh' || stored === 'en') return stored;
  } catch {
    // Fall through to the browser's language.
  }
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // The choice holds until the page is left.
  }
}
