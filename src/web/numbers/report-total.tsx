import type { Total } from '../../model/api/parts/total.js';
import { Exactness } from './exactness.js';
import { ReportCount } from './report-count.js';

/** A number of reports, and whether it is exact. */
export function ReportTotal({ total }: { total: Total }) {
  return (
    <span class="total">
      <strong>
        <ReportCount total={total} />
      </strong>{' '}
      <Exactness {...total} />
    </span>
  );
}
