import type { Citation } from '../../model/api/parts/citation.js';
import { fileName, saveFile } from '../numbers/save-file.js';
import { useAddress } from '../address/address.js';
import { pinnedAddress, readableAddress } from '../address/pinned-address.js';
import { useWords } from '../reader/language.js';
import { renderPng } from './chart/render-png.js';
import type { Colours } from './chart/strokes.js';
import type { PictureTexts } from './chart/svg-page.js';
import { useColours } from './chart/use-colours.js';
import { trendWords } from './words.js';

interface DownloadsProps {
  /** The numbers shown. */
  cited: { query: string; citation: Citation }[];
  texts: Pick<PictureTexts, 'title' | 'subtitle'>;
  /** Draws what is shown as SVG. */
  draw: (texts: PictureTexts, colours: Colours) => string;
  /** Writes the numbers as a table; without it they are to be had elsewhere. */
  csv?: (notes: [source: string, url: string]) => string;
}

/** The picture and its numbers as files, each with what it takes to count them again. */
export function Downloads({ cited, texts, draw, csv }: DownloadsProps) {
  const t = useWords(trendWords);
  const colours = useColours();
  const { params } = useAddress();
  const snapshot = cited[0]?.citation.snapshot ?? new Date().toISOString();
  const queries = [...new Set(cited.map(({ query }) => query))].join(' / ');
  const source = t.source(queries === '' ? t.all : queries, snapshot);
  const url = pinnedAddress(location.href, snapshot);
  const svg = () => draw({ ...texts, source: [source, readableAddress(url)] }, colours);
  const name = (extension: string) => fileName(params.getAll('q').join('-'), extension);
  const saveSvg = (picture: string) =>
    saveFile(name('svg'), new Blob([picture], { type: 'image/svg+xml' }));
  const savePng = (picture: string) => {
    renderPng(picture).then(
      (blob) => saveFile(name('png'), blob),
      // A browser that draws no SVG on a canvas still gets the picture.
      () => saveSvg(picture),
    );
  };
  const saveCsv = (write: NonNullable<DownloadsProps['csv']>) => {
    const described = `${source}; ${texts.subtitle}`;
    saveFile(name('csv'), new Blob([write([described, url])], { type: 'text/csv' }));
  };
  return (
    <div class="downloads" role="group" aria-label={t.download}>
      {t.download}{' '}
      <button type="button" class="small" onClick={() => savePng(svg())}>
        PNG
      </button>{' '}
      <button type="button" class="small" onClick={() => saveSvg(svg())}>
        SVG
      </button>{' '}
      {csv && (
        <button type="button" class="small" onClick={() => saveCsv(csv)}>
          CSV
        </button>
      )}
    </div>
  );
}
