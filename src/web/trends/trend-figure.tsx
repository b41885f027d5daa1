import { useMemo } from 'preact/hooks';
import type { TrendSeries, TrendsAnswer } from '../../model/api/trends.js';
import { useLabels } from '../query/labels.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { buildCurves } from './chart/curves.js';
import { Downloads } from './downloads.js';
import { TrendChart } from './chart/trend-chart.js';
import { MEASURES, SPLITS } from './trend-params.js';
import { TrendTable } from './trend-table.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

/** The chart with its legend, the files made of it, and the table of its numbers. */
export function TrendFigure({ answer }: { answer: TrendsAnswer }) {
  const t = useWords(trendWords);
  const labelValue = useLabels();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const measure = readChoice(params, 'measure', MEASURES);
  const split = readChoice(params, 'split', SPLITS);
  const isOneTerm = new Set(answer.series.map(({ q }) => q)).size === 1;

  const nameCurve = (series: TrendSeries) => {
    const term = series.q === '' ? t.all : series.q;
    if (series.split === undefined) return term;
    const { value, label } = series.split;
    const part = split === 'county' ? labelValue('county', value) : label;
    return isOneTerm ? part : `${term} · ${part}`;
  };
  // Names come from a table that arrives later: with it the curves are named anew.
  const names = answer.series.map(nameCurve).join('\n');
  const curves = useMemo(() => buildCurves(answer, measure, nameCurve), [answer, measure, names]);
  if (curves.periods.length === 0) return null;
  return (
    <>
      <TrendChart
        curves={curves}
        measure={t.measures[measure]}
        isWhole={measure !== 'perMillion'}
        labelPeriod={labelPeriod}
      />
      <Downloads answer={answer} drawn={{ curves, measure: t.measures[measure] }} />
      <TrendTable answer={answer} curves={curves} measure={measure} labelPeriod={labelPeriod} />
    </>
  );
}
