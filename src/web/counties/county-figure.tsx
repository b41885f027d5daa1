import { useMemo, useState } from 'preact/hooks';
import type { RankingAnswer } from '../../model/api/counting/ranking.js';
import { useAddress } from '../address/address.js';
import { CsvButton } from '../numbers/csv-button.js';
import { useDivisions, useLabels } from '../query/labels.js';
import { withParam } from '../query/params.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { buildScale } from './colour-scale.js';
import { isRate, isSmallBase, type Level, type Measure } from './counties-params.js';
import { RankingTable } from './ranking-table.js';
import { TileLegend } from './tile-legend.js';
import { TileMap } from './tile-map.js';
import { groupUnits, type Unit } from './units.js';
import { countyWords } from './words.js';

interface CountyFigureProps {
  answer: RankingAnswer | undefined;
  /** The answer for all the time: rates of every period are coloured by it. */
  whole: RankingAnswer | undefined;
  level: Level;
  measure: Measure;
  measures: readonly Measure[];
  period: string | undefined;
  /** The request behind the answer. */
  request: string;
}

const NO_UNITS = new Map<string, Unit[]>();

/** The map with its legend, and the table beside it: of all provinces, or of the chosen one. */
export function CountyFigure(props: CountyFigureProps) {
  const { answer, whole, level, measure, measures, period, request } = props;
  const t = useWords(countyWords);
  const format = useFormat();
  const labelValue = useLabels();
  const { language } = useLanguage();
  const { params, change } = useAddress();
  const divisions = useDivisions();
  const [pointed, setPointed] = useState<Unit>();
  const groups = useMemo(() => {
    if (divisions === undefined || answer === undefined) return NO_UNITS;
    return groupUnits(divisions, level, answer.rows);
  }, [divisions, level, answer]);
  const scale = useMemo(() => {
    const rows = (isRate(measure) ? whole : answer)?.rows ?? [];
    const sure = rows.filter((row) => !isSmallBase(row));
    const used = isRate(measure) && sure.some((row) => row.reports > 0) ? sure : rows;
    return buildScale(used.map((row) => row[measure] ?? 0));
  }, [whole, answer, measure]);

  const area = params.get('area') ?? undefined;
  const units = area === undefined ? undefined : (groups.get(area) ?? []);
  const rows = units === undefined ? (answer?.rows ?? []) : units.flatMap(({ row }) => row ?? []);
  const missing = units?.filter(({ row }) => row === undefined) ?? [];
  const areaName = area && (divisions?.nameOf('province', `${area}0000`, language) ?? area);
  const show = measure === 'share' ? format.percent : format.rate;
  const readout = () => {
    if (pointed === undefined) return t.pointHere;
    const { value, row } = pointed;
    const name = labelValue(level, value);
    if (row === undefined) return `${name} · ${t.notCollected}`;
    const counted = t.of(format.number(row.reports), format.number(row.corpusReports));
    const number = row[measure];
    const isPlain = measure === 'reports' || number === null;
    return `${name} · ${counted}${isPlain ? '' : ` · ${t.measures[measure]} ${show(number)}`}`;
  };
  const isWaiting = divisions === undefined || answer === undefined;
  const choose = (prefix: string | undefined) =>
    change((now) => withParam(now, 'area', prefix), 'replace');

  return (
    <div class="county-figure">
      <section class="tile-map" aria-label={t.map}>
        <p class="readout">{readout()}</p>
        <TileMap
          divisions={divisions}
          groups={groups}
          level={level}
          measure={measure}
          scale={scale}
          chosen={area}
          onChoose={choose}
          onPoint={setPointed}
        />
        <TileLegend scale={scale} measure={measure} />
      </section>
      <section class="ranking">
        <header>
          <h2 id="ranking">{areaName === undefined ? t.ranking : t.rankingIn(areaName)}</h2>
          <div class="tools">
            {area !== undefined && (
              <button type="button" class="small" onClick={() => choose(undefined)}>
                {t.everywhere}
              </button>
            )}
            <CsvButton request={request} name={`${params.get('q') ?? ''}-${level}`} />
          </div>
        </header>
        {answer !== undefined && rows.length === 0 && <p class="remark">{t.nothing}</p>}
        {/* Names that come later would move the rows. */}
        {isWaiting && <Skeleton shape="table" />}
        {divisions !== undefined && rows.length > 0 && (
          <RankingTable
            key={area}
            rows={rows}
            level={level}
            measures={measures}
            period={period}
            order={params.get('order') ?? `-${measure}`}
          />
        )}
        {missing.length > 0 && (
          <details>
            <summary>{t.notListed(format.number(missing.length))}</summary>
            <p class="remark">
              {format.list(missing.map(({ value }) => labelValue(level, value)))}
            </p>
          </details>
        )}
      </section>
    </div>
  );
}
