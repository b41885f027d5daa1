import { existsSync } from 'node:fs';
import { Archive } from '../../../indexer/archive/archive.js';
import { readHere } from '../../../indexer/read/read-pool.js';
import { rereadVersion } from '../../../indexer/read/reread-version.js';
import type { Config } from '../../../src/config.js';
import { openEngine } from '../../../src/engine/engine.js';
import type { Report } from '../../../src/model/report.js';
import { isRunUnderWay } from '../../cli/runs/run-under-way.js';
import { privateGateway } from '../../cli/private-gateway.js';
import { askNumbers, findsReport } from '../verify/ask-numbers.js';
import { cutTerms, drawSome } from '../verify/draw-terms.js';
import { currentVersions } from '../verify/scan-archive.js';
import { findDifferences } from '../verify/verify-queries.js';
import { fail, ok, type Check } from './check.js';

/** Few, for `doctor` is to be quick; `xianbao verify` looks at all. */
const TERMS = 6;

const NEXT_STEP = 'run xianbao verify for more, then xianbao reindex';

/** Whether all parts of the API tell one number, of terms cut out of archived reports that stand now. */
export async function* numberChecks(config: Config): AsyncGenerator<Check> {
  const archive = Archive.open(config.data, { readonly: true });
  try {
    // While a run writes, two questions may rightly have two answers.
    if (!existsSync(archive.file) || isRunUnderWay(config.data)) return;
    const reports = await drawReports(archive);
    if (reports.length > 0) yield await checkReports(config, reports);
  } catch (error) {
    yield fail('numbers', (error as Error).message, NEXT_STEP);
  } finally {
    archive.close();
  }
}

async function drawReports(archive: Archive): Promise<Report[]> {
  const versions = await drawSome(currentVersions(archive), TERMS, Math.random);
  const readings = await Promise.all(
    versions.map((version) => rereadVersion(version, archive, readHere)),
  );
  return readings.flatMap((reading) => reading?.report ?? []);
}

async function checkReports(config: Config, reports: Report[]): Promise<Check> {
  const engine = await openEngine(config);
  const gateway = await privateGateway(engine);
  try {
    for (const [i, term] of cutTerms(reports, Math.random).entries()) {
      const told = await askNumbers(gateway.url, term);
      const [differing] = findDifferences(told, told.search);
      if (differing !== undefined) {
        const message = `${term}: search tells ${told.search}, ${differing} ${told[differing]}`;
        return fail('numbers', message, NEXT_STEP);
      }
      if (!(await findsReport(gateway.url, term, reports[i]!))) {
        return fail('numbers', `${term}: the search does not find ${reports[i]!.id}`, NEXT_STEP);
      }
    }
    return ok('numbers', `${reports.length} terms counted in every way, all alike`);
  } finally {
    await gateway.close();
    await engine.close();
  }
}
