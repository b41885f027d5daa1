import type { TrendsAnswer } from '../../model/api/trends.js';
import { useLabels } from '../query/labels.js';
import { readQuery, toggled } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { Downloads } from './downloads.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

/** Periods side by side; of a longer time the last ones are shown. */
const MAX_PERIODS = 36;
const LEVELS = 5;

/** Reports by county and month as a table whose cells are the darker, the more there are. */
export function HeatMap({ answer }: { answer: TrendsAnswer }) {
  const t = useWords(trendWords);
  const format = useFormat();
  const labelValue = useLabels();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const rows = answer.series.filter(({ split }) => split !== undefined);
  const periods = (rows[0]?.points ?? []).map(({ period }) => period).slice(-MAX_PERIODS);
  if (rows.length === 0 || periods.length === 0) return <p class="remark">{t.nothing}</p>;
  const shown = rows.map((row) => ({ ...row, points: row.points.slice(-MAX_PERIODS) }));
  const most = Math.max(1, ...shown.flatMap(({ points }) => points.map((p) => p.reports ?? 0)));
  const query = readQuery(params);
  const crawled = new Map(answer.crawled.map((each) => [each.period, each.crawled]));
  return (
    <section class="heat">
      <h2 id="heat">{t.heat(query === '' ? t.all : query)}</h2>
      <p class="remark">{t.heatNote(format.number(rows.length))}</p>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="heat">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.county}</th>
              {periods.map((period) => (
                <th scope="col" key={period}>
                  <span>{labelPeriod(period)}</span>
                </th>
              ))}
              <th scope="col" class="number">
                {t.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ split, points, total }) => {
              const county = split?.value ?? '';
              return (
                <tr key={county}>
                  <th scope="row">
                    <a href={viewHref('search', toggled(params, 'county', county))}>
                      {labelValue('county', county)}
                    </a>
                  </th>
                  {points.map(({ period, reports }) => (
                    <td
                      key={period}
                      class={reports === null ? 'hatched' : `level-${heatLevel(reports, most)}`}
                    >
                      {reports === null ? (
                        <span class="hidden">{t.missing(crawled.get(period) ?? true)}</span>
                      ) : (
                        reports || ''
                      )}
                    </td>
                  ))}
                  <td class="number">{format.number(total.value)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Downloads answer={answer} />
    </section>
  );
}

/** By the root: a few large counts would otherwise leave all others pale. */
function heatLevel(reports: number, most: number): number {
  return reports === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(reports / most) * LEVELS));
}
