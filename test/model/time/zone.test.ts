import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isTimeZone, zoneOffset } from '../../../src/model/time/zone.js';

describe('a time zone', () => {
  it('is one of those that there are', () => {
    for (const name of ['Asia/Shanghai', 'Europe/Berlin', 'UTC'])
      expect(isTimeZone(name)).to.equal(true);
    for (const name of ['Asia/Huaiji', 'China', '']) expect(isTimeZone(name)).to.equal(false);
  });

  it('is as far from UTC as its clocks say on the day', () => {
    expect(zoneOffset('2023-01-14T10:00:00', 'Europe/Berlin')).to.equal('+01:00');
    expect(zoneOffset('2023-07-14T10:00:00', 'Europe/Berlin')).to.equal('+02:00');
    expect(zoneOffset('2023-01-14T10:00:00', 'America/St_Johns')).to.equal('-03:30');
    expect(zoneOffset('2023-01-14T10:00:00', 'UTC')).to.equal('+00:00');
  });

  it('changes its distance at the hour at which the clocks are put', () => {
    expect(zoneOffset('2023-03-26T01:59:59', 'Europe/Berlin')).to.equal('+01:00');
    expect(zoneOffset('2023-03-26T03:00:00', 'Europe/Berlin')).to.equal('+02:00');
    expect(zoneOffset('2023-11-05T00:59:59', 'America/New_York')).to.equal('-04:00');
    expect(zoneOffset('2023-11-05T02:00:00', 'America/New_York')).to.equal('-05:00');
  });

  it("is China's where none is given, without the summer time of 1986 to 1991", () => {
    expect(zoneOffset('1988-07-14T10:00:00')).to.equal('+08:00');
    expect(zoneOffset('2023-07-14T10:00:00', 'Asia/Shanghai')).to.equal('+08:00');
  });
});
