import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { shellWords } from '../shell/words.js';

/** A query that may have been meant, to be asked in the same view. */
export function TryInstead({ suggestion }: { suggestion: string }) {
  const t = useWords(shellWords);
  const { view, params } = useAddress();
  return (
    <>
      {t.tryInstead}{' '}
      <a href={viewHref(view, withQuery(params, suggestion))}>
        <code lang="zh-CN">{suggestion}</code>
      </a>
    </>
  );
}
