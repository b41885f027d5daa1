import { useEffect, useState } from 'preact/hooks';

/** A Han character of the lines, in pixels: layout.css and concordance.css set 15. */
const CHARACTER = 15;
/** From here on lines stand in a table; concordance.css says the same. */
const TABLE_FROM = 768;
/** From here on the facets stand beside them, and take so much. */
const FACETS_FROM = 896;
const FACETS = 280;
/** The page is no wider. */
const MAX_PAGE = 1216;
/** Day, county, term and speaker, and what parts the columns. */
const OTHER_COLUMNS = 330;
/** On a phone a line is a paragraph of its own. */
const ON_PHONES = 30;
/** Another width is another question: small changes of the window should ask none. */
const STEP = 10;

/** How many characters a window of so many pixels holds on either side of a term. */
export function fittingWidth(pixels: number): number {
  if (pixels < TABLE_FROM) return ON_PHONES;
  const page = Math.min(pixels, MAX_PAGE) - (pixels >= FACETS_FROM ? FACETS : 0);
  const side = (page - OTHER_COLUMNS) / 2 / CHARACTER;
  return Math.max(STEP, Math.ceil(side / STEP) * STEP);
}

/** The same of the window, whatever becomes of it. */
export function useFittingWidth(): number {
  const [width, setWidth] = useState(() => fittingWidth(innerWidth));
  useEffect(() => {
    const follow = () => setWidth(fittingWidth(innerWidth));
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return width;
}
