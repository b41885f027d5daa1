import { existsSync } from 'node:fs';
import { Archive } from '../../../indexer/archive/archive.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { isRunUnderWay } from '../../cli/runs/run-under-way.js';
import { fail, ok, warn, type Check } from './check.js';

const RESTORE = 'restore a backup: xianbao restore FILE --force';

const OTHERWISE = 'docs/operations.md says what to do';

/** Whether the archive is sound and the index has what it holds. Deep: every page against its hash. */
export function* archiveChecks(data: string, { deep }: { deep: boolean }): Generator<Check> {
  let archive: Archive | undefined;
  try {
    archive = Archive.open(data, { readonly: true });
    if (!existsSync(archive.file)) {
      yield ok('archive', 'none yet; the first run makes it');
      return;
    }
    yield soundness(archive, deep);
    const pending = archive.versions.countPending();
    if (pending > 0 && !isRunUnderWay(data)) {
      yield warn(
        'pending',
        `the index lacks ${pending} versions`,
        'the next run brings them there',
      );
    }
  } catch (error) {
    const isDamaged = error instanceof XianbaoError && error.code === 'archive_corrupt';
    yield fail('archive', (error as Error).message, isDamaged ? RESTORE : OTHERWISE);
  } finally {
    archive?.close();
  }
}

function soundness(archive: Archive, deep: boolean): Check {
  const problems = deep
    ? archive.check()
    : (archive.database.pragma('quick_check(3)') as { quick_check: string }[])
        .map((row) => row.quick_check)
        .filter((line) => line !== 'ok');
  const [first, ...more] = problems;
  if (first === undefined) {
    const versions = archive.versions.count();
    return ok('archive', `${versions} versions, ${deep ? 'every page' : 'the file'} is sound`);
  }
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  return fail('archive', `${first}${others}`, RESTORE);
}
