import type { Hit } from './api.js';
import { ResultItem } from './result-item.js';

export function ResultList({ hits }: { hits: Hit[] }) {
  return (
    <ol class="results">
      {hits.map((hit) => (
        <ResultItem key={hit.id} hit={hit} />
      ))}
    </ol>
  );
}
