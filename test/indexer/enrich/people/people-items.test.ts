import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import {
  computeF1,
  measurePeopleItems,
  type ItemsQuality,
} from '../../../../scripts/dev/quality/quality-people-items.js';

/** Below these a change has cost more names than it has found. */
const LEAST_F1 = 0.97;
const LEAST_PRECISION = 0.99;
const LEAST_OF_GENRE = 0.93;

describe('the invented reports with labelled people', () => {
  let quality: ItemsQuality;
  before(() => {
    quality = measurePeopleItems();
  });

  it('are many, and of every genre', () => {
    expect(quality.items).to.be.at.least(150);
    expect([...quality.genres.keys()]).to.include.members([
      'teams',
      'enlarged',
      'inspection',
      'investment',
      'appointment',
      'congress',
      'epidemic',
      'notice',
      'obituary',
      'wechat',
      'autonomous',
      'banner',
      'everyday',
      'wordname',
      'accused',
      'inturn',
    ]);
  });

  it('are read with few names missed and hardly one invented', () => {
    for (const tally of [quality.speakers, quality.people]) {
      expect(computeF1(tally), quality.misses.join('\n')).to.be.at.least(LEAST_F1);
      expect(tally.right / tally.found).to.be.at.least(LEAST_PRECISION);
    }
    expect(quality.parts).to.be.at.least(LEAST_PRECISION);
  });

  it('are read well in each genre', () => {
    for (const [genre, f1] of quality.genres) expect(f1, genre).to.be.at.least(LEAST_OF_GENRE);
  });
});
