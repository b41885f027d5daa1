import { expect } from 'chai';
import { describe, it } from 'mocha';
import { alignColumns } from '../../../../scripts/cli/terminal/align-columns.js';

describe('alignColumns', () => {
  it('gives a Han character two places and a combining mark none', () => {
    const rows = [
      ['怀集县', '5'],
      ['Huaij\u0301i', '12'],
    ];
    expect(alignColumns(rows)).to.deep.equal(['怀集县  5', 'Huaij\u0301i  12']);
  });

  it('sets numbers to the right and leaves no blanks at the ends of lines', () => {
    expect(
      alignColumns(
        [
          ['5', 'a'],
          ['120', ''],
        ],
        ['right'],
      ),
    ).to.deep.equal(['  5  a', '120']);
  });
});
