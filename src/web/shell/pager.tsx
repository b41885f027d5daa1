import { pageParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { shellWords } from './words.js';

interface PagerProps {
  page: number;
  limit: number;
  total: number;
}

/** Links to the pages around; the last one is as near as the next. */
export function Pager({ page, limit, total }: PagerProps) {
  const t = useWords(shellWords);
  const format = useFormat();
  const { view, params } = useAddress();
  const pages = Math.max(1, Math.ceil(total / Math.max(1, limit)));
  if (pages === 1 && page === 1) return null;
  const link = (to: number, text: string, isOpen: boolean, rel?: string) =>
    isOpen ? (
      <a class="button" rel={rel} href={viewHref(view, pageParams(params, to))} onClick={toTop}>
        {text}
      </a>
    ) : (
      <span class="button" aria-disabled="true">
        {text}
      </span>
    );
  return (
    <nav class="pager" aria-label={t.pages}>
      {page > 2 && link(1, '1', true)}
      {link(page - 1, t.previous, page > 1, 'prev')}
      <span>{t.pageOf(format.number(page), format.number(pages))}</span>
      {link(page + 1, t.next, page < pages, 'next')}
      {page < pages - 1 && link(pages, format.number(pages), true)}
    </nav>
  );
}

// Readers of the page's end, of a screen reader too, are taken to where the next page begins.
function toTop(): void {
  scrollTo({ top: 0 });
  document.querySelector('main')?.focus({ preventScroll: true });
}
