import { describe, it, type Suite } from 'mocha';
import { loadConfig } from '../../src/config.js';

/**
 * A suite over the labelled pages and texts, which are not part of the repository: `define` gets
 * their folder. Where XIANBAO_SHARED_DATA names none, one skipped test says so in its place; where
 * it names a folder that is missing, the suite fails.
 */
export function describeWithSharedData(
  title: string,
  define: (this: Suite, folder: string) => void,
): void {
  const { sharedData } = loadConfig();
  describe(title, function () {
    if (sharedData !== undefined) define.call(this, sharedData);
    else it.skip('is tested where XIANBAO_SHARED_DATA names the folder of test data');
  });
}
