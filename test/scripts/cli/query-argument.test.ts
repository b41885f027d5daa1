import { expect } from 'chai';
import { describe, it } from 'mocha';
import { unknownOptionHint } from '../../../scripts/cli/query-argument.js';

describe('A query on the command line', () => {
  it('that begins with a hyphen is shown as it goes behind two', () => {
    expect(unknownOptionHint('search', ['-党建 防汛'])).to.include("search -- '-党建 防汛'");
    expect(unknownOptionHint('verify', ['防汛', '-"a\'b"'])).to.include(String.raw`'-"a'\''b"'`);
  });

  it('is not supposed where an option was mistyped, or is none of the command', () => {
    expect(unknownOptionHint('search', ['防汛', '--jsn'])).to.equal(undefined);
    expect(unknownOptionHint('crawl', ['-党建'])).to.equal(undefined);
  });
});
