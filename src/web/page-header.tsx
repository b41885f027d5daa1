import type { ComponentChildren } from 'preact';
import { useLanguage } from './language.js';

/** Name, language and, as children, the search box. */
export function PageHeader({ children }: { children: ComponentChildren }) {
  const { language, t, toggle } = useLanguage();
  return (
    <header class="page-header">
      <div class="page-header-inner">
        <div class="brand">
          <h1>
            <a href="./">
              <span lang="zh-CN">县报</span> <span lang="zh-Latn">Xianbao</span>
            </a>
          </h1>
          <p>{t.tagline}</p>
          <button
            type="button"
            class="quiet"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={toggle}
          >
            {t.otherLanguage}
          </button>
        </div>
        {children}
      </div>
    </header>
  );
}
