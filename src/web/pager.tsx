import type { SearchAnswer } from './api.js';
import { useLanguage } from './language.js';

export function Pager({
  answer,
  turnTo,
}: {
  answer: SearchAnswer;
  turnTo: (page: number) => void;
}) {
  const { locale, t } = useLanguage();
  const { page, limit, total } = answer;
  const pages = Math.max(1, Math.ceil(total.value / limit));
  if (pages === 1 && page === 1) return null;
  const number = new Intl.NumberFormat(locale);
  return (
    <nav class="pager" aria-label={t.pages}>
      <button type="button" disabled={page <= 1} onClick={() => turnTo(page - 1)}>
        {t.previous}
      </button>
      <span>{t.pageOf(number.format(page), number.format(pages))}</span>
      <button type="button" disabled={page >= pages} onClick={() => turnTo(page + 1)}>
        {t.next}
      </button>
    </nav>
  );
}
