import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { CoverageCell } from '../../model/api/counting/coverage.js';
import { coverageWords } from './words.js';

/** A county's month in all its numbers. */
export function CellDetail({ name, cell }: { name: string; cell: CoverageCell | undefined }) {
  const t = useWords(coverageWords);
  const format = useFormat();
  if (cell === undefined) return null;
  const counts = ['expected', 'found', 'noReport', 'failed', 'gone', 'notCrawled'] as const;
  return (
    <dl class="cell-detail" aria-label={t.detail}>
      <div>
        <dt class="hidden">{t.county}</dt>
        <dd>
          <b>{name}</b>
        </dd>
      </div>
      {counts.map((count) => (
        <div key={count}>
          <dt>{t[count]}</dt>
          <dd>{format.number(cell[count])}</dd>
        </div>
      ))}
      <div>
        <dt>{t.last}</dt>
        <dd>{cell.lastSuccess === null ? t.never : format.time(cell.lastSuccess)}</dd>
      </div>
    </dl>
  );
}
