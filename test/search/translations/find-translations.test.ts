import { expect } from 'chai';
import { describe, it } from 'mocha';
import { nearestInTime } from '../../../src/search/translations/find-translations.js';

describe('Reports nearest in time', () => {
  it('come first, before and after the day alike, those of one distance by their keys', () => {
    const reports = [
      { key: 'd', date: '2023-01-20' },
      { key: 'b', date: '2023-01-02' },
      { key: 'c', date: '2022-12-31' },
      { key: 'a', date: '2023-01-01' },
    ];
    expect(
      nearestInTime(reports, '2023-01-01')
        .map(({ key }) => key)
        .join(''),
    ).to.equal('abcd');
  });
});
