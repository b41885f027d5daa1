import type { SearchAnswer } from '../../model/api/search.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { sharedParams } from '../query/params.js';
import { ReportCount } from '../numbers/report-count.js';
import { countPath } from './count-path.js';
import { ZeroNotice } from './zero-notice.js';

/**
 * Nothing to show in a view that does not search itself: why, as the search explains it; where reports match all the
 * same, that there are some.
 *
 * @param nothing what the view says of its own
 */
export function ZeroOfSearch({ nothing }: { nothing: string }) {
  const { params } = useAddress();
  const { answer } = useAnswer<SearchAnswer>(countPath(params));
  if (answer === undefined) return <p class="remark">{nothing}</p>;
  const { zero, total } = answer;
  if (zero !== null) return <ZeroNotice zero={zero} />;
  return (
    <p class="remark">
      {nothing}{' '}
      <a href={viewHref('search', sharedParams(params))}>
        <ReportCount total={total} />
      </a>
    </p>
  );
}
