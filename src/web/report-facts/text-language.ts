/** The `lang` attribute of a report's text. */
export function textLanguage(lang: 'zh' | 'en'): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
