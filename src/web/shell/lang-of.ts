/** The `lang` attribute of a report's text. */
export function langOf(lang: 'zh' | 'en'): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
