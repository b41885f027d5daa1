import type { Warning } from '../../model/api/parts/citation.js';
import { useAddress } from '../address/address.js';
import { TryInstead } from '../problems/try-instead.js';

/** How the gateway understood what could be understood otherwise, in its own words. */
export function Warnings({ warnings = [] }: { warnings?: Warning[] }) {
  const { params } = useAddress();
  // A suggestion is one query: it cannot stand for several series.
  const isSingle = params.getAll('q').length <= 1;
  const [suggestion] = warnings.flatMap((warning) => warning.suggestion ?? []);
  return (
    <>
      {warnings.map(({ code, message }) => (
        <p class="remark" lang="en" key={`${code} ${message}`}>
          {message}
        </p>
      ))}
      {isSingle && suggestion !== undefined && (
        <p class="remark">
          <TryInstead suggestion={suggestion} />
        </p>
      )}
    </>
  );
}
