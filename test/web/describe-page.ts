import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import {
  inWindowOf,
  needsBrowser,
  openPageSetting,
  type InWindow,
  type PageSetting,
} from './page-setting.js';

/** Tests of the page: they open windows on the setting that is there once they run. */
export type PageSuite = (setting: () => PageSetting, inWindow: InWindow) => void;

/**
 * Describes the page by suites over the bundled samples. One gateway and one browser serve all of them: to start them takes
 * longer than most of the tests.
 */
export function describePage(title: string, suites: readonly PageSuite[]): void {
  describe(title, function () {
    this.timeout(120_000);
    let opened: PageSetting | undefined;
    const setting = () => opened!;
    const inWindow = inWindowOf(setting);

    before('a browser, if there is one: Debian package chromium', async function () {
      needsBrowser(this);
      opened = await openPageSetting();
    });

    after(async () => opened?.close());

    for (const suite of suites) suite(setting, inWindow);

    it('asked no other host and ran into no error meanwhile', () => {
      // The browser itself reports answers that are errors on purpose.
      const real = setting().complaints.filter((text) => !/\b(?:400|401|503)\b/u.test(text));
      expect(real).to.deep.equal([]);
    });
  });
}
