import { expect } from 'chai';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../../src/model/errors.js';
import { parseWordList } from '../../../src/model/text/word-list.js';

describe('a list of words', () => {
  it('has one a line; blank lines, comments and repeats do not count', () => {
    const text =
      '\uFEFF# own words\r\n两个覆盖\n\n  百千万工程  # since 2022\n两个覆盖\n５Ｇ基站\n';
    expect(parseWordList(text, 'words.txt')).to.deep.equal(['两个覆盖', '百千万工程', '5G基站']);
  });

  it('may be empty', () => {
    expect(parseWordList('', 'words.txt')).to.deep.equal([]);
  });

  it('is refused with the place of every line at fault', () => {
    const text = `乡村 振兴\n三农\n县\n放管服，\n${'长'.repeat(21)}\n`;
    expect(() => parseWordList(text, 'data/words.txt'))
      .to.throw(XianbaoError)
      .that.satisfies((error: XianbaoError) => {
        const places = error.message.split('\n').map((line) => line.split(': ')[0]);
        expect(error.code).to.equal('invalid_configuration');
        expect(places).to.deep.equal([1, 3, 4, 5].map((line) => `data/words.txt:${line}`));
        return true;
      });
  });
});
