import type { XianbaoError } from '../../src/model/errors.js';
import type { Failure } from '../sources/files/raw-item.js';

/** What a run tells of a server that does not answer. */
export function describeDown({ message }: XianbaoError): Failure {
  const left = 'What belongs there waits in the archive and is indexed by the next run.';
  return {
    origin: { file: 'MEILI_URL' },
    code: 'engine_unavailable',
    message: `${message} ${left}`,
  };
}
