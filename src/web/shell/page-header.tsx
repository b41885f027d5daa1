import { SearchBox } from '../query/search-box.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useTheme } from '../reader/use-theme.js';
import { ViewTabs } from './view-tabs.js';
import { shellWords } from './words.js';

/** Name, the one search box, the views, language and colours. */
export function PageHeader() {
  const { language, toggle } = useLanguage();
  const t = useWords(shellWords);
  const [theme, nextTheme] = useTheme();
  return (
    <header class="page-header">
      <div class="page-header-inner">
        <div class="brand">
          <p class="brand-name">
            <a href="./">
              <span lang="zh-CN">县报</span> <span lang="zh-Latn">Xianbao</span>
            </a>
          </p>
          <p class="tagline">{t.tagline}</p>
          <div class="choices">
            <button type="button" class="quiet" onClick={nextTheme}>
              {t.themes[theme]}
            </button>
            <button
              type="button"
              class="quiet"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={toggle}
            >
              {t.otherLanguage}
            </button>
          </div>
        </div>
        <SearchBox />
        <ViewTabs />
      </div>
    </header>
  );
}
