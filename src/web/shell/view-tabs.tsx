import { sharedParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { viewHref, type View } from '../address/views.js';
import { shellWords } from './words.js';

const TABS: View[] = [
  'search',
  'trends',
  'counties',
  'concordance',
  'words',
  'formulations',
  'statements',
  'officials',
  'coverage',
];

/** The views; the query and its filters go along from one to the next. */
export function ViewTabs() {
  const t = useWords(shellWords);
  const { view, params } = useAddress();
  const shared = sharedParams(params);
  return (
    <nav class="tabs" aria-label={t.views}>
      <ul>
        {TABS.map((tab) => (
          <li key={tab}>
            <a href={viewHref(tab, shared)} aria-current={tab === view ? 'page' : undefined}>
              {t.view[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
