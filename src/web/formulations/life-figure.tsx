import { useMemo } from 'preact/hooks';
import type { FormulationAnswer } from '../../model/api/counting/formulations.js';
import { PrintedPicture } from '../print/printed-picture.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { chartSvg } from '../trends/chart/chart-svg.js';
import type { Curves } from '../trends/chart/curves.js';
import type { Colours } from '../trends/chart/strokes.js';
import type { PictureTexts } from '../trends/chart/svg-page.js';
import { TrendChart } from '../trends/chart/trend-chart.js';
import { STYLED } from '../trends/chart/use-colours.js';
import { Downloads } from '../trends/downloads.js';
import { useChartTexts } from '../trends/use-chart-texts.js';
import { usePeriodLabel } from '../trends/use-period-label.js';
import { trendWords } from '../trends/words.js';
import { formulationWords } from './words.js';
import '../styles/trends.css';

/** Month by month: reports that use it, counties that do, and counties that ever did. */
export function LifeFigure({ life }: { life: FormulationAnswer }) {
  const t = useWords(formulationWords);
  const { uncrawled } = useWords(trendWords);
  const format = useFormat();
  const labelPeriod = usePeriodLabel();
  const { months } = life;
  const curves = useMemo<Curves>(() => {
    const values = (name: 'reports' | 'using' | 'adopters') =>
      months.map((month) => (month.corpusReports === 0 ? null : month[name]));
    return {
      periods: months.map(({ month }) => month),
      // A month without reports may have been crawled: the answer does not say.
      crawled: months.map(() => true),
      curves: [
        { name: t.using, values: values('reports') },
        { name: t.usingCounties, values: values('using') },
        { name: t.everCounties, values: values('adopters') },
      ],
    };
  }, [months, t]);
  const texts = useChartTexts({ measure: t.measure, periods: curves.periods });
  const shown = { curves, isWhole: true, number: format.number, labelPeriod };
  const draw = (lines: PictureTexts, colours: Colours) =>
    chartSvg({ ...lines, ...shown, colours, uncrawled });
  return (
    <>
      <header class="chart-title">
        <h2 lang="zh-CN">{texts.title}</h2>
        <p>{texts.subtitle}</p>
      </header>
      <TrendChart {...shown} measure={t.measure} />
      <PrintedPicture draw={() => draw({ ...texts, source: [] }, STYLED)} />
      <Downloads cited={[life]} texts={texts} draw={draw} />
    </>
  );
}
