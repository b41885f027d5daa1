import { expect } from 'chai';
import { describe, it } from 'mocha';
import { IndexMoved } from '../../../../src/search/texts/reading/index-moved.js';
import { numberTexts } from '../../../../src/search/texts/phrases/stored-phrases.js';
import type { Segment } from '../../../../src/store/segment/segment.js';

describe('The numbers of texts in a table of phrases', () => {
  const [held, opened] = [{} as Segment, {} as Segment];
  const texts = Uint16Array.of(0, 2);

  it('follow the first of their segment', () => {
    expect([...numberTexts([{ segment: held, texts }], new Map([[held, 5]]))]).to.deep.equal([
      5, 7,
    ]);
  });

  it('are asked for again where the store was opened anew since', () => {
    const number = () => numberTexts([{ segment: opened, texts }], new Map([[held, 5]]));
    expect(number).to.throw(IndexMoved);
  });
});
