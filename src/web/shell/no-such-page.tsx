import { pageParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { shellWords } from './words.js';

/** A page beyond the last one, and the way back. */
export function NoSuchPage({ page }: { page: number }) {
  const t = useWords(shellWords);
  const format = useFormat();
  const { change } = useAddress();
  return (
    <section class="notice">
      <h2>{t.noSuchPage(format.number(page))}</h2>
      <button type="button" onClick={() => change((now) => pageParams(now, 1))}>
        {t.firstPage}
      </button>
    </section>
  );
}
