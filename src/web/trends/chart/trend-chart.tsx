import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useWords } from '../../reader/language.js';
import { chartOptions, type Pointed } from './chart-options.js';
import type { Curves } from './curves.js';
import { ChartTip } from './chart-tip.js';
import { Legend } from './legend.js';
import { useColours } from './use-colours.js';
import { trendWords } from '../words.js';

interface TrendChartProps {
  curves: Curves;
  /** What is counted, in words. */
  measure: string;
  isWhole: boolean;
  number: (value: number) => string;
  labelPeriod: (period: string) => string;
}

/** Curves drawn by uPlot. The legend says the numbers of the period pointed at, by mouse or arrow keys. */
export function TrendChart(props: TrendChartProps) {
  const { curves, measure, isWhole, number, labelPeriod } = props;
  const t = useWords(trendWords);
  const colours = useColours();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | undefined>(undefined);
  const [pointed, setPointed] = useState<Pointed>();

  useEffect(() => {
    const holder = place.current;
    if (holder === null) return undefined;
    const options = chartOptions(curves, colours, {
      width: holder.clientWidth,
      labelPeriod,
      number,
      isWhole,
      onPoint: setPointed,
    });
    const data: uPlot.AlignedData = [
      curves.periods.map((_, i) => i),
      ...curves.curves.map(({ values }) => values),
    ];
    const drawn = new uPlot(options, data, holder);
    chart.current = drawn;
    const observer = new ResizeObserver(() => {
      if (holder.clientWidth > 0 && holder.clientWidth !== drawn.width) {
        drawn.setSize({ width: holder.clientWidth, height: drawn.height });
      }
    });
    observer.observe(holder);
    return () => {
      observer.disconnect();
      drawn.destroy();
      chart.current = undefined;
    };
  }, [curves, colours, isWhole, labelPeriod, number]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    const drawn = chart.current;
    if (step === undefined || drawn === undefined) return;
    event.preventDefault();
    const last = curves.periods.length - 1;
    const next = Math.min(Math.max((pointed?.index ?? (step > 0 ? -1 : last + 1)) + step, 0), last);
    drawn.setCursor({ left: drawn.valToPos(next, 'x'), top: 0 });
  };

  return (
    <figure class="trend">
      <Legend
        curves={curves}
        colours={colours}
        pointed={pointed?.index}
        measure={measure}
        number={number}
        labelPeriod={labelPeriod}
      />
      <div class="chart-place">
        <div
          ref={place}
          class="chart"
          role="application"
          tabIndex={0}
          aria-label={`${t.chart(measure)}. ${t.chartHelp}`}
          onKeyDown={onKeyDown}
        />
        {pointed !== undefined && (
          <ChartTip
            curves={curves}
            colours={colours}
            pointed={pointed}
            isRight={pointed.left > (place.current?.clientWidth ?? 0) / 2}
            labelPeriod={labelPeriod}
            number={number}
          />
        )}
      </div>
    </figure>
  );
}
