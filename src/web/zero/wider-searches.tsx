import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { withoutFilters } from '../query/params.js';
import type { ActiveFilter } from '../query/use-active-filters.js';
import { useWords } from '../reader/language.js';
import { countPath } from './count-path.js';
import { CountedLink } from './counted-link.js';
import { zeroWords } from './words.js';

/** Each is counted by a request of its own. */
const MOST = 5;

interface WiderSearchesProps {
  filters: ActiveFilter[];
  /** What they are counted with, where it is not what their address says. */
  asked?: ((params: URLSearchParams) => URLSearchParams) | undefined;
}

/** The search without one of its filters, and without all, each with what it finds. */
export function WiderSearches({ filters, asked = (params) => params }: WiderSearchesProps) {
  const t = useWords(zeroWords);
  const { params } = useAddress();
  return (
    <section>
      <h3>{t.without}</h3>
      <ul class="counted">
        {filters.slice(0, MOST).map(({ key, name, without }) => (
          <WiderSearch key={key} name={t.withoutOne(name)} params={without(params)} asked={asked} />
        ))}
        {filters.length > 1 && (
          <WiderSearch name={t.withoutAll} params={withoutFilters(params)} asked={asked} />
        )}
      </ul>
    </section>
  );
}

interface WiderSearchProps {
  name: string;
  params: URLSearchParams;
  asked: (params: URLSearchParams) => URLSearchParams;
}

function WiderSearch({ name, params, asked }: WiderSearchProps) {
  const { view } = useAddress();
  const { answer } = useAnswer<SearchAnswer>(countPath(asked(params)));
  return <CountedLink name={name} href={viewHref(view, params)} total={answer?.total} />;
}
