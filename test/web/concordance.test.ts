import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  concordancePath,
  linesPath,
  patternsPath,
} from '../../src/web/concordance/concordance-params.js';
import { linedStatements, readShow } from '../../src/web/statements/statement-params.js';
import { fittingWidth } from '../../src/web/concordance/fitting-width.js';

const asked = (path: string) => new URL(path, 'http://page.invalid').searchParams;

describe("A concordance's width", () => {
  it('is what the window holds on either side, and never asks anew for a few pixels', () => {
    const widths = [768, 1024, 1280, 2560].map(fittingWidth);
    expect(widths).to.deep.equal(widths.toSorted((a, b) => a - b));
    expect(widths.every((width) => width % 10 === 0 && width >= 10)).to.equal(true);
    expect(fittingWidth(1281)).to.equal(fittingWidth(1280));
  });

  it('is what is asked for where something is, and the sentence where that is shown', () => {
    const fit = asked(concordancePath(new URLSearchParams('q=党建'), 40));
    expect(fit.get('width')).to.equal('40');
    const chosen = asked(concordancePath(new URLSearchParams('q=党建&width=100'), 40));
    expect(chosen.get('width')).to.equal('100');
    const sentences = asked(linesPath(new URLSearchParams('q=党建&show=sentences'), 40));
    expect(sentences.get('context')).to.equal('sentence');
    expect(sentences.get('rows')).to.equal('lines');
  });

  it('asks for patterns under the same filters', () => {
    const params = new URLSearchParams('q=党建&county=441224&show=patterns&side=left&words=2');
    const patterns = asked(patternsPath(params));
    expect(patterns.get('county')).to.equal('441224');
    expect([patterns.get('side'), patterns.get('words')]).to.deep.equal(['left', '2']);
  });

  it('asks for the same of what was said, where a role is that of the one who said it', () => {
    const params = new URLSearchParams('q=党建&role=书记&match=relevance&show=patterns');
    const selected = linedStatements(params);
    for (const path of [patternsPath(params, selected), concordancePath(params, 40, selected)]) {
      const statements = asked(path);
      expect(statements.get('in')).to.equal('statements');
      expect(statements.get('q')).to.equal('党建');
      expect(statements.get('role')).to.equal('书记');
      expect(statements.has('match')).to.equal(false);
    }
    expect(readShow(new URLSearchParams('q=党建&show=lines'))).to.equal('lines');
    expect(readShow(new URLSearchParams('show=lines')), 'without a term').to.equal('statements');
  });
});
