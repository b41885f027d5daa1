import { isNarrowed, pageParams, withoutFilters } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { searchWords } from './words.js';

/** Nothing to show, and the likeliest way out of that. */
export function EmptyNotice({ page }: { page: number }) {
  const t = useWords(searchWords);
  const format = useFormat();
  const { params, change } = useAddress();
  if (page > 1) {
    return (
      <section class="notice">
        <h2>{t.noSuchPage(format.number(page))}</h2>
        <button type="button" onClick={() => change((now) => pageParams(now, 1))}>
          {t.firstPage}
        </button>
      </section>
    );
  }
  return (
    <section class="notice">
      <h2>{t.nothingTitle}</h2>
      {isNarrowed(params) ? (
        <>
          <p>{t.nothingFiltered}</p>
          <button type="button" onClick={() => change(withoutFilters)}>
            {t.removeFilters}
          </button>
        </>
      ) : (
        <ul>
          {t.nothingHints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
