import { useMemo, useState } from 'preact/hooks';
import type { CoverageMonth } from '../../model/api/counting/coverage.js';
import type { ReportCounty } from '../../model/api/parts/report-head.js';
import { useLabels } from '../query/labels.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { CellDetail } from './cell-detail.js';
import { buildGrid, coverageLevel, type Level } from './grid.js';
import { coverageWords } from './words.js';

const LEVELS: Level[] = ['whole', 'part', 'failed', 'none'];
/** Of a longer time the last months are shown; the range tells which. */
const MAX_MONTHS = 48;

interface Chosen {
  code: string;
  month: string;
}

/** Counties down, months across. A cell's button tells all its numbers below the table. */
export function CoverageGrid({ rows }: { rows: CoverageMonth[] }) {
  const t = useWords(coverageWords);
  const format = useFormat();
  const label = useLabels();
  const grid = useMemo(() => buildGrid(rows), [rows]);
  const [chosen, setChosen] = useState<Chosen>();
  const months = grid.months.slice(-MAX_MONTHS);
  const nameCounty = (county: ReportCounty | null) =>
    county === null ? t.noCounty : label('county', county.code);
  const row = grid.rows.find(({ county }) => (county?.code ?? '') === chosen?.code);
  return (
    <section class="heat coverage">
      <h2 id="grid">{t.months}</h2>
      <p class="remark">
        {t.legend}{' '}
        {LEVELS.map((level) => (
          <span key={level} class="key">
            <span class={`box ${level}`} aria-hidden="true" /> {t.levels[level]}
          </span>
        ))}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="grid">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.county}</th>
              {months.map((month) => (
                <th scope="col" key={month}>
                  <span>{format.month(month)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ county, cells }) => (
              <tr key={county?.code ?? ''}>
                <th scope="row">{nameCounty(county)}</th>
                {months.map((month) => {
                  const cell = cells.get(month);
                  const level = coverageLevel(cell);
                  const code = county?.code ?? '';
                  const isChosen = chosen?.code === code && chosen.month === month;
                  return (
                    <td key={month} class={level}>
                      {cell !== undefined && (
                        <button
                          type="button"
                          aria-pressed={isChosen}
                          aria-label={`${nameCounty(county)} ${format.month(month)}: ${t.cell(
                            format.number(cell.found),
                            format.number(cell.expected),
                          )}, ${t.levels[level]}`}
                          onClick={() => setChosen(isChosen ? undefined : { code, month })}
                        >
                          {cell.found}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="polite">
        {chosen !== undefined && row !== undefined && (
          <CellDetail
            name={`${nameCounty(row.county)} · ${format.month(chosen.month)}`}
            cell={row.cells.get(chosen.month)}
          />
        )}
      </div>
    </section>
  );
}
