import type { ComponentChildren } from 'preact';
import { useLanguage, useWords } from '../reader/language.js';
import { shellWords } from '../shell/words.js';

/** A link to where a report stands. Addresses come from crawled pages: only web addresses become links. */
export function OutsideLink({
  url,
  children,
}: {
  url: string | null | undefined;
  children: ComponentChildren;
}) {
  const t = useWords(shellWords);
  const { locale } = useLanguage();
  if (!/^https?:\/\//iu.test(url ?? '')) return null;
  return (
    <a class="outside" href={url ?? ''} target="_blank" rel="noopener noreferrer">
      {children} <span aria-hidden="true">↗</span>
      <span class="hidden" lang={locale}>
        {' '}
        {t.opensNewTab}
      </span>
    </a>
  );
}
