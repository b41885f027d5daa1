import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { sharedParams } from '../query/params.js';
import { ReportCount } from '../numbers/report-count.js';
import { countPath } from './count-path.js';
import { ZeroNotice } from './zero-notice.js';

interface ZeroOfSearchProps {
  /** What the view says of its own. */
  nothing: string;
  /** What a search for the same is asked with, where it is not what the address says. */
  asked?: ((params: URLSearchParams) => URLSearchParams) | undefined;
}

/**
 * Nothing to show in a view that does not search itself: why, as the search explains it; where reports match all the
 * same, that there are some.
 */
export function ZeroOfSearch({ nothing, asked = asItStands }: ZeroOfSearchProps) {
  const { params } = useAddress();
  const { answer } = useAnswer<SearchAnswer>(countPath(asked(params)));
  if (answer === undefined) return <p class="remark">{nothing}</p>;
  const { zero, total } = answer;
  if (zero !== null) return <ZeroNotice zero={zero} asked={asked} />;
  return (
    <p class="remark">
      {nothing}{' '}
      <a href={viewHref('search', sharedParams(asked(params)))}>
        <ReportCount total={total} />
      </a>
    </p>
  );
}

function asItStands(params: URLSearchParams): URLSearchParams {
  return params;
}
