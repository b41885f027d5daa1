import type { Zero } from '../../model/api/reports/search.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { withParam, withQuery } from '../query/params.js';
import { useActiveFilters } from '../query/use-active-filters.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { CountedLink } from './counted-link.js';
import { WiderSearches } from './wider-searches.js';
import { zeroWords } from './words.js';
import './zero.css';

interface ZeroNoticeProps {
  zero: Zero;
  /** What wider searches are counted with, where it is not what their address says. */
  asked?: ((params: URLSearchParams) => URLSearchParams) | undefined;
}

/** Nothing found: what was looked through, and searches close to this one that do find something. */
export function ZeroNotice({ zero, asked }: ZeroNoticeProps) {
  const t = useWords(zeroWords);
  const format = useFormat();
  const { view, params } = useAddress();
  const filters = useActiveFilters();
  const { reports, from, to, terms, near } = zero;
  const span = [from, to].flatMap((day) => (day === null ? [] : format.day(day))).join(' – ');
  const names = filters.map(({ name }) => name).join(' · ');
  // A role is part of the query here; the address need not have it twice.
  const here = (query: string) =>
    viewHref(view, withQuery(withParam(params, 'role', undefined), query));
  const list = (title: string, queries: Zero['near']) => (
    <section>
      <h3>{title}</h3>
      <ul class="counted">
        {queries.map(({ query, total }) => (
          <CountedLink key={query} name={query} href={here(query)} total={total} isQuery />
        ))}
      </ul>
    </section>
  );
  const hasWayOut = near.length > 0 || filters.length > 0;
  return (
    <section class="notice zero">
      <h2>{t.title}</h2>
      <p>
        {reports === 0 ? t.nothingLeft : t.lookedThrough(format.number(reports), span)}
        {names !== '' && ` ${t.under(names)}`}
      </p>
      {near.length > 0 && list(t.near, near)}
      {filters.length > 0 && <WiderSearches filters={filters} asked={asked} />}
      {terms.length > 1 && list(t.terms, terms)}
      {!hasWayOut && (
        <ul class="hints">
          {t.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
