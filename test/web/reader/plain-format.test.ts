import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  groupDigits,
  writeDay,
  writeMonth,
  writeTime,
} from '../../../src/web/reader/plain-format.js';

const LOCALES = ['en', 'zh-CN'];

describe('A number or a day on the page', () => {
  for (const locale of LOCALES) {
    it(`is written as Intl writes it: ${locale}`, () => {
      const number = new Intl.NumberFormat(locale);
      for (const value of [0, 7, 999, 1_000, 12_345, 999_999, 1_234_567, -12_345]) {
        expect(groupDigits(value)).to.equal(number.format(value));
      }
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
      const options = { year: 'numeric', month: 'short', timeZone: 'UTC' } as const;
      const month = new Intl.DateTimeFormat(locale, options);
      for (let at = Date.UTC(1999, 11, 1); at < Date.UTC(2001, 2, 1); at += 86_400_000) {
        const iso = new Date(at).toISOString();
        expect(writeDay(iso.slice(0, 10), locale)).to.equal(day.format(at));
        expect(writeMonth(iso.slice(0, 7), locale)).to.equal(month.format(at));
      }
      const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
      for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2023, 0, 3); at += 17 * 60_000)
        expect(writeTime(new Date(at).toISOString(), locale)).to.equal(time.format(at));
    });

    it(`stays as it is where it is none: ${locale}`, () => {
      for (const text of ['', '2023', '2023-13-01', '2023-1-2', 'soon']) {
        expect(writeDay(text, locale)).to.equal(text);
      }
      for (const text of ['', '2023', '2023-13', '2023-01-01']) {
        expect(writeMonth(text, locale)).to.equal(text);
      }
    });
  }
});
