import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lastDayOfSpan } from '../../../src/model/time/date-span.js';
import { chooseSpan } from '../../../src/search/analysis/day-span.js';

const PLAUSIBLE = { earliest: '1850-01-01', daysAhead: 30 };
const WRONG = { first: '0000-01-01', last: '9999-12-31' };

describe('The days that are counted over', () => {
  it('are those of the corpus, whatever they are, while they are few enough', () => {
    expect(chooseSpan({}, WRONG, 'year', PLAUSIBLE, 20_000)).to.deep.equal({
      from: '0000-01-01',
      to: '9999-12-31',
    });
    expect(
      chooseSpan({}, { first: undefined, last: undefined }, 'day', PLAUSIBLE, 1),
    ).to.deep.equal({ from: undefined, to: undefined });
  });

  it('are the plausible ones among them where they are too many', () => {
    const today = lastDayOfSpan(PLAUSIBLE, Date.now());
    const { from, to = '' } = chooseSpan({}, WRONG, 'month', PLAUSIBLE, 20_000);
    expect(from).to.equal('1850-01-01');
    // Midnight may have passed in between.
    expect([today, lastDayOfSpan(PLAUSIBLE, Date.now())]).to.include(to);
    const { from: early, to: late } = chooseSpan(
      {},
      { first: '1900-05-01', last: '1999-05-01' },
      'day',
      PLAUSIBLE,
      10,
    );
    expect([early, late]).to.deep.equal(['1900-05-01', '1999-05-01']);
  });

  it('are as asked for where that is said', () => {
    const asked = { from: '0001-01-01', to: '9998-12-31' };
    expect(chooseSpan(asked, WRONG, 'day', PLAUSIBLE, 10)).to.deep.equal(asked);
  });
});
