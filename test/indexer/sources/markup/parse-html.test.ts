import { expect } from 'chai';
import type { Document } from 'domhandler';
import { describe, it } from 'mocha';
import { elementsIn, isElement } from '../../../../indexer/sources/markup/elements.js';
import {
  MAX_DEPTH,
  MAX_NODES,
  MAX_OPEN_ELEMENTS,
  MAX_ROOTS,
} from '../../../../indexer/sources/markup/markup-limits.js';
import {
  PageTooLargeError,
  parseHtml,
  parseHtmlStart,
} from '../../../../indexer/sources/markup/parse-html.js';
import { selectElements } from '../../../../indexer/sources/markup/select.js';
import { readText, readTextStart } from '../../../../indexer/sources/markup/text.js';

describe('a parsed page', () => {
  it('keeps its text and its order where it is nested too deep', () => {
    const parts = Array.from({ length: MAX_DEPTH * 2 }, (_, at) => String(at));
    const document = parseHtml(parts.map((part) => `<div>${part}`).join(''));
    expect(deepest(document)).to.equal(MAX_DEPTH);
    expect(readText(document)).to.equal(parts.join(''));
  });

  it('is read whole up to the limit of its nodes, and refused above it', () => {
    const nodes = (count: number) => '<br>'.repeat(count);
    expect([...elementsIn(parseHtml(`<p>${nodes(MAX_NODES - 1)}`))]).to.have.length(MAX_NODES);
    expect(() => parseHtml(`<p>${nodes(MAX_NODES)}`)).to.throw(PageTooLargeError);
    expect(() => parseHtml('<b>'.repeat(MAX_OPEN_ELEMENTS + 1))).to.throw(PageTooLargeError);
  });

  it('has all before the limit where its start is enough', () => {
    const document = parseHtmlStart(`<div><p>县委</p>${'<br>'.repeat(MAX_NODES)}<p>县政府</p>`);
    expect([...elementsIn(document)]).to.have.length(MAX_NODES - 1);
    expect(readText(document).trim()).to.equal('县委');
  });

  it('has one root where it is written with many', () => {
    const document = parseHtml('<p>县委</p>'.repeat(MAX_ROOTS + 1));
    expect(document.children).to.have.length(1);
    expect(selectElements(document, 'p + p')).to.have.length(MAX_ROOTS);
  });
});

describe('the start of a text', () => {
  const [list] = parseHtml(
    '<ul><li>县委\n召开<b>会议</b><script>x</script><li>县政府</ul>',
  ).children;

  it('is on one line, without scripts', () => {
    expect(readTextStart(list!)).to.equal('县委 召开 会议 县政府');
  });

  it('leaves out an element, and ends soon after so many characters', () => {
    const [first] = isElement(list) ? list.children : [];
    expect(readTextStart(list!, 600, first)).to.equal('县政府');
    expect(readTextStart(list!, 3)).to.equal('县委 召开');
  });
});

function deepest(document: Document): number {
  let deepestFound = 0;
  for (const element of elementsIn(document)) {
    let depth = 1;
    for (let up = element.parent; isElement(up); up = up.parent) depth += 1;
    deepestFound = Math.max(deepestFound, depth);
  }
  return deepestFound;
}
