import { readQueries } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { shellWords } from './words.js';

/** What the view shows, as its heading: for screen readers, who have no tabs before their eyes, and for paper. */
export function ViewTitle() {
  const t = useWords(shellWords);
  const { view, params } = useAddress();
  const query = readQueries(params).filter(Boolean).join(' / ');
  return (
    <h1 id="view" class="view-title">
      {t.view[view]}
      {query !== '' && <span lang="zh-CN"> · {query}</span>}
    </h1>
  );
}
