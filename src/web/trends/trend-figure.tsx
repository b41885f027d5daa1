import { useMemo } from 'preact/hooks';
import type { TrendSeries, TrendsAnswer } from '../api/answers.js';
import { useLabels } from '../query/labels.js';
import { choiceOf } from '../query/params.js';
import { useAddress } from '../shell/address.js';
import { useWords } from '../shell/language.js';
import { curvesOf } from './curves.js';
import { Downloads } from './downloads.js';
import { TrendChart } from './trend-chart.js';
import { MEASURES, SPLITS } from './trend-params.js';
import { TrendTable } from './trend-table.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

/** The chart with its legend, the files made of it, and the table of its numbers. */
export function TrendFigure({ answer }: { answer: TrendsAnswer }) {
  const t = useWords(trendWords);
  const labelOf = useLabels();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const measure = choiceOf(params, 'measure', MEASURES);
  const split = choiceOf(params, 'split', SPLITS);
  const isOneTerm = new Set(answer.series.map(({ q }) => q)).size === 1;

  const nameOf = (series: TrendSeries) => {
    const term = series.q === '' ? t.all : series.q;
    if (series.split === undefined) return term;
    const { value, label } = series.split;
    const part = split === 'county' ? labelOf('county', value) : label;
    return isOneTerm ? part : `${term} · ${part}`;
  };
  // Names come from a table that arrives later: with it the curves are named anew.
  const names = answer.series.map(nameOf).join('\n');
  const curves = useMemo(() => curvesOf(answer, measure, nameOf), [answer, measure, names]);
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
