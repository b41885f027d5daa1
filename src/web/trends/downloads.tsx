import type { TrendsAnswer } from '../../model/api/trends.js';
import { fileName, saveFile } from '../numbers/save-file.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { chartSvg, type DrawnChart } from './chart/chart-svg.js';
import type { Curves } from './chart/curves.js';
import { renderPng } from './chart/render-png.js';
import { trendCsv } from './trend-csv.js';
import { useColours } from './chart/use-colours.js';
import { usePeriodLabel } from './use-period-label.js';
import { trendWords } from './words.js';

interface DownloadsProps {
  answer: TrendsAnswer;
  /** What is drawn; without it there are only the numbers to be had. */
  drawn?: { curves: Curves; measure: string };
}

/** The chart as a picture and its numbers as a table, each with what it takes to count them again. */
export function Downloads({ answer, drawn }: DownloadsProps) {
  const t = useWords(trendWords);
  const colours = useColours();
  const labelPeriod = usePeriodLabel();
  const { params } = useAddress();
  const cited = answer.series[0]?.citation;
  const snapshot = cited?.snapshot ?? new Date().toISOString();
  const queries = [...new Set(answer.series.map(({ query }) => query))].join(' / ');
  const source = t.source(queries === '' ? t.all : queries, snapshot);
  const url = asOf(location.href, snapshot);
  const drawing: DrawnChart | undefined = drawn && {
    curves: drawn.curves,
    colours,
    labelPeriod,
    title: drawn.measure,
    uncrawled: t.uncrawled,
    source: [source, decodeURI(url)],
  };
  const name = (extension: string) => fileName(params.getAll('q').join('-'), extension);
  const saveSvg = (svg: string) =>
    saveFile(name('svg'), new Blob([svg], { type: 'image/svg+xml' }));
  const savePng = (svg: string) => {
    renderPng(svg).then(
      (blob) => saveFile(name('png'), blob),
      // A browser that draws no SVG on a canvas still gets the picture.
      () => saveSvg(svg),
    );
  };
  const saveCsv = () =>
    saveFile(name('csv'), new Blob([trendCsv(answer, [source, url])], { type: 'text/csv' }));
  return (
    <div class="downloads" role="group" aria-label={t.download}>
      {t.download}{' '}
      {drawing && (
        <>
          <button type="button" class="small" onClick={() => savePng(chartSvg(drawing))}>
            PNG
          </button>{' '}
          <button type="button" class="small" onClick={() => saveSvg(chartSvg(drawing))}>
            SVG
          </button>{' '}
        </>
      )}
      <button type="button" class="small" onClick={saveCsv}>
        CSV
      </button>
    </div>
  );
}

/** The page's address with the state of the corpus that was counted. */
function asOf(address: string, snapshot: string): string {
  const url = new URL(address);
  url.searchParams.set('asOf', snapshot);
  return url.href;
}
