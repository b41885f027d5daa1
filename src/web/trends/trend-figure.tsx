import { useMemo } from 'preact/hooks';
import type { FacetAnswer } from '../../model/api/parts/facet.js';
import type { TrendSeries, TrendsAnswer } from '../../model/api/counting/trends.js';
import { useAnswer } from '../api/use-answer.js';
import { useDivisions, useLabels } from '../query/labels.js';
import { readChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { STYLED } from './chart/use-colours.js';
import { Skeleton } from '../shell/skeleton.js';
import { chartSvg, type DrawnChart } from './chart/chart-svg.js';
import { buildCurves, smoothCurves, withoutRest } from './chart/curves.js';
import { panelsSvg } from './chart/panels-svg.js';
import type { Colours } from './chart/strokes.js';
import type { PictureTexts } from './chart/svg-page.js';
import { PrintedPicture } from '../print/printed-picture.js';
import { Downloads } from './downloads.js';
import { OTHER, withOther } from './other-series.js';
import { SmallMultiples } from './small-multiples.js';
import { TrendChart } from './chart/trend-chart.js';
import { isDisjoint, MEASURES, SHOWS, SMOOTHINGS, SPLITS, valuesPath } from './trend-params.js';
import { trendCsv } from './trend-csv.js';
import { TrendTable } from './trend-table.js';
import { useChartTexts } from './use-chart-texts.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

interface TrendFigureProps {
  answer: TrendsAnswer;
  /** The curves of which the answer has parts. */
  whole: TrendsAnswer | undefined;
}

/** Splits whose values are places. */
const PLACES: string[] = ['county', 'prefecture', 'province'];

/** The chart with its title and legend, the files made of it, and the table of its numbers. */
export function TrendFigure({ answer: parts, whole }: TrendFigureProps) {
  const t = useWords(trendWords);
  const format = useFormat();
  const labelValue = useLabels();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const measure = readChoice(params, 'measure', MEASURES);
  const split = readChoice(params, 'split', SPLITS);
  const smoothing = readChoice(params, 'smooth', SMOOTHINGS);
  const isMultiple = readChoice(params, 'show', SHOWS) === 'multiples';
  const isNamed = useDivisions() !== undefined || !PLACES.includes(split);
  const values = useAnswer<FacetAnswer>(valuesPath(params)).answer;
  const answer = useMemo(() => {
    // Of two answers that follow one another, the parts may be of the question before.
    if (whole === undefined || whole.interval !== parts.interval || !isDisjoint(split))
      return parts;
    return { ...parts, series: withOther(parts.series, whole.series, t.other) };
  }, [parts, whole, split, t]);
  const isOneTerm = new Set(answer.series.map(({ q }) => q)).size === 1;

  const nameCurve = (series: TrendSeries) => {
    const term = series.q === '' ? t.all : series.q;
    if (series.split === undefined) return term;
    const { value, label } = series.split;
    const isPlace = value !== OTHER && PLACES.includes(split);
    const part = isPlace ? labelValue(split, value) : label;
    return isOneTerm ? part : `${term} · ${part}`;
  };
  // Names come from a table that arrives later: with it the curves are named anew.
  const names = answer.series.map(nameCurve).join('\n');
  const exact = useMemo(() => buildCurves(answer, measure, nameCurve), [answer, measure, names]);
  const isWhole = measure === 'reports' || measure === 'occurrences';
  const curves = useMemo(() => {
    const shown = isWhole && !isMultiple ? withoutRest(exact) : exact;
    return smoothing === 'none' ? shown : smoothCurves(shown, Number(smoothing));
  }, [exact, smoothing, isWhole, isMultiple]);
  const shownValues = parts.series.length;
  const texts = useChartTexts({
    measure: t.measures[measure],
    periods: curves.periods,
    remarks: [
      split === 'none' || values === undefined
        ? undefined
        : t.partsOf(format.number(shownValues), format.number(values.total), t.splits[split]),
      smoothing === 'none' ? undefined : t.smoothed(smoothing),
    ],
  });
  if (curves.periods.length === 0) return null;
  // Names that come later would move all that stands there.
  if (!isNamed) return <Skeleton shape="figure" />;
  const number = measure === 'share' ? format.percent : format.rate;
  const draw = (lines: PictureTexts, colours: Colours) => {
    const drawn: DrawnChart = {
      ...lines,
      curves,
      colours,
      labelPeriod,
      number,
      isWhole,
      uncrawled: t.uncrawled,
    };
    return isMultiple ? panelsSvg(drawn) : chartSvg(drawn);
  };
  return (
    <>
      <header class="chart-title">
        <h2 lang="zh-CN">{texts.title}</h2>
        <p>{texts.subtitle}</p>
      </header>
      {isMultiple ? (
        <SmallMultiples
          curves={curves}
          isWhole={isWhole}
          number={number}
          labelPeriod={labelPeriod}
        />
      ) : (
        <TrendChart
          curves={curves}
          measure={t.measures[measure]}
          isWhole={isWhole}
          number={number}
          labelPeriod={labelPeriod}
        />
      )}
      <PrintedPicture draw={() => draw({ ...texts, source: [] }, STYLED)} />
      <Downloads
        cited={answer.series}
        texts={texts}
        draw={draw}
        csv={(notes) => trendCsv(answer, notes)}
      />
      <TrendTable answer={answer} curves={exact} measure={measure} labelPeriod={labelPeriod} />
    </>
  );
}
