import { expect } from 'chai';
import { describe, it } from 'mocha';
import { chinaDay, chinaTime, publicationInstant } from '../../../src/model/time/instant.js';

describe('an instant', () => {
  it("lies on China's day", () => {
    expect(chinaDay(Date.parse('2023-01-13T16:00:00Z'))).to.equal('2023-01-14');
    expect(chinaTime(Date.parse('2023-01-13T15:59:59Z'))).to.equal('2023-01-13T23:59:59+08:00');
  });

  it('of publication is the printed time, or the beginning of the day in China', () => {
    const date = '2023-01-14';
    expect(publicationInstant({ date })).to.equal(Date.parse('2023-01-13T16:00:00Z'));
    const publishedAt = '2023-01-14T08:30:00+08:00';
    expect(publicationInstant({ date, publishedAt })).to.equal(Date.parse('2023-01-14T00:30:00Z'));
  });
});
