import type { ReportAnswer } from '../../model/api/reports/report.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { reportHref } from '../address/report-href.js';
import { useFormat } from '../reader/use-format.js';
import { reportWords } from './words.js';

/** The reports of the same place before and after. */
export function Neighbours({
  neighbours,
}: {
  neighbours: NonNullable<ReportAnswer['neighbours']>;
}) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { params } = useAddress();
  const link = (name: string, head: (typeof neighbours)['next']) =>
    head && (
      <a href={reportHref(head.id, params.get('q') ?? '')}>
        <small>
          {name} {format.day(head.date)}
        </small>
        <span>{head.title}</span>
      </a>
    );
  if (neighbours.previous === null && neighbours.next === null) return null;
  return (
    <nav class="neighbours" aria-label={t.neighbours}>
      <div>{link(t.earlier, neighbours.previous)}</div>
      <div>{link(t.later, neighbours.next)}</div>
    </nav>
  );
}
