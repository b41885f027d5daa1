import type { TrendsAnswer } from '../../model/api/counting/trends.js';
import { ChoiceField } from '../query/choice-field.js';
import { useDivisions, useLabels } from '../query/labels.js';
import { readChoice, withParam, withQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { Skeleton } from '../shell/skeleton.js';
import { heatSvg } from './chart/heat-svg.js';
import { Downloads } from './downloads.js';
import { buildHeat, heatLevel, type Heat, type HeatRow } from './heat-rows.js';
import { trendCsv } from './trend-csv.js';
import { HEAT_SORTS } from './trend-params.js';
import { useChartTexts } from './use-chart-texts.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

/** With more periods than this, cells are too narrow for numbers; they have them on pointing. */
const MAX_NUMBERED = 48;

/** Reports of each term by county and month as a table whose cells are the darker, the more there are. */
export function HeatMap({ answer }: { answer: TrendsAnswer }) {
  const t = useWords(trendWords);
  const format = useFormat();
  const labelValue = useLabels();
  const isNamed = useDivisions() !== undefined;
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const sort = readChoice(params, 'sort', HEAT_SORTS);
  const heat = buildHeat(answer, sort, (code) => labelValue('county', code));
  const { periods, blocks } = heat;
  const texts = useChartTexts({ measure: t.byCounty, periods });
  if (blocks.length === 0 || periods.length === 0) return null;
  // Names that come later would move the columns.
  if (!isNamed) return <Skeleton shape="figure" />;
  const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const nameTerm = (q: string) => (q === '' ? t.all : q);
  const isDense = periods.length > MAX_NUMBERED;
  return (
    <section class="heat">
      <header class="chart-title">
        <h2 id="heat" lang="zh-CN">
          {texts.title}
        </h2>
        <p>{texts.subtitle}</p>
      </header>
      <p class="remark">{t.heatNote(format.number(count))}</p>
      <div class="heat-sort">
        <ChoiceField name="sort" label={t.heatSort} choices={HEAT_SORTS} words={t.heatSorts} />
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="heat">
        <table class={isDense ? 'dense' : undefined}>
          <thead>
            <tr>
              <th scope="col" class="county">
                {t.county}
              </th>
              <th scope="col" class="number">
                {t.total}
              </th>
              {periods.map((period) => (
                <th scope="col" key={period}>
                  <span>{labelPeriod(period)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {blocks.map(({ q, rows }) => (
            <tbody key={q}>
              {blocks.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={periods.length + 2} lang="zh-CN">
                    {nameTerm(q)}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <HeatCells key={row.county} q={q} row={row} heat={heat} isDense={isDense} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <Downloads
        cited={answer.series}
        texts={texts}
        csv={(notes) => trendCsv(answer, notes)}
        draw={(lines, colours) => heatSvg({ ...lines, heat, colours, labelPeriod, nameTerm })}
      />
    </section>
  );
}

interface HeatCellsProps {
  q: string;
  row: HeatRow;
  heat: Heat;
  isDense: boolean;
}

/** A county's row. */
function HeatCells({ q, row, heat, isDense }: HeatCellsProps) {
  const t = useWords(trendWords);
  const format = useFormat();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const { county, name, total, values } = row;
  const one = withQuery(new URLSearchParams([...params].filter(([key]) => key !== 'q')), q);
  return (
    <tr>
      <th scope="row">
        <a href={viewHref('search', withParam(one, 'county', county))}>{name}</a>
      </th>
      <td class="number">
        {total.relation === 'atMost' && '≤ '}
        {format.number(total.value)}
      </td>
      {values.map((reports, i) => {
        const period = heat.periods[i] ?? '';
        const isMissing = reports === null;
        const look = isMissing ? 'hatched' : `level-${heatLevel(reports, heat.most)}`;
        const missing = t.missing(heat.crawled[i] ?? true);
        return (
          <td
            key={period}
            class={look}
            title={`${name} · ${labelPeriod(period)}: ${reports ?? missing}`}
          >
            {isMissing || isDense ? (
              <span class="hidden">{reports ?? missing}</span>
            ) : (
              reports || ''
            )}
          </td>
        );
      })}
    </tr>
  );
}
