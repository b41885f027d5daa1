import { join } from 'node:path';
import { loadConfig } from '../../../src/config.js';
import { XianbaoError } from '../../../src/model/errors.js';

/**
 * A path within the labelled pages and texts, which are not part of the repository.
 *
 * @throws XianbaoError `invalid_configuration` where XIANBAO_SHARED_DATA names no folder
 */
export function sharedDataPath(...parts: string[]): string {
  const { sharedData } = loadConfig();
  if (sharedData !== undefined) return join(sharedData, ...parts);
  throw new XianbaoError(
    'invalid_configuration',
    'This measures labelled pages and texts. Set XIANBAO_SHARED_DATA to their folder.',
    { parameter: 'XIANBAO_SHARED_DATA' },
  );
}
