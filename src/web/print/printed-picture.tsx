import { usePrinting } from './use-printing.js';

/**
 * A picture for paper, in lines that stay sharp.
 *
 * @param draw gives SVG in which all that was not written here is escaped
 */
export function PrintedPicture({ draw }: { draw: () => string }) {
  if (!usePrinting()) return null;
  return <div class="printed-picture" dangerouslySetInnerHTML={{ __html: draw() }} />;
}
