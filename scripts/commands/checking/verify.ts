import { Command } from 'commander';
import { Archive } from '../../../indexer/archive/archive.js';
import { ReadPool } from '../../../indexer/read/read-pool.js';
import { loadConfig } from '../../../src/config.js';
import { openEngine } from '../../../src/engine/engine.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { EXIT } from '../../cli/exit.js';
import { privateGateway } from '../../cli/private-gateway.js';
import { cutTerms, drawSome } from '../../ops/verify/draw-terms.js';
import { currentReports } from '../../ops/verify/scan-archive.js';
import { printVerification, verifyQueries } from '../../ops/verify/verify-queries.js';
import { explainDashes } from '../../cli/query-argument.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

const READERS = 1;

interface Options {
  sample?: string;
  json?: boolean;
}

export function verifyCommand(): Command {
  return explainDashes(new Command('verify'))
    .description(
      'count queries in every way there is, and by reading the archive; tell what differs',
    )
    .argument('[queries...]')
    .option('--sample <n>', 'also so many terms drawn from the reports')
    .option('--json', 'one JSON object as the last line')
    .action(async (queries: string[], options: Options) => {
      const sample = readSample(options.sample, queries);
      const config = loadConfig();
      const archive = Archive.open(config.data, { readonly: true });
      const pool = new ReadPool(READERS);
      const engine = await openEngine(config);
      const gateway = await privateGateway(engine);
      try {
        const drawn = await drawSome(currentReports(archive, pool.read), sample, Math.random);
        const all = [...queries, ...cutTerms(drawn, Math.random)];
        const verifications = await verifyQueries(all, gateway.url, archive, pool.read);
        const differing = verifications.filter((each) => each.differing.length > 0);
        for (const each of options.json ? [] : verifications) printLine(printVerification(each));
        if (options.json) printJson({ queries: all.length, differing });
        else printLine(`${all.length} queries, ${differing.length} differ`);
        process.exitCode = differing.length > 0 ? EXIT.failures : EXIT.done;
      } finally {
        await gateway.close();
        await engine.close();
        await pool.close();
        archive.close();
      }
    });
}

const DEFAULT_SAMPLE = 20;
const MAX_SAMPLE = 10_000;

function readSample(given: string | undefined, queries: string[]): number {
  if (given === undefined) return queries.length > 0 ? 0 : DEFAULT_SAMPLE;
  const sample = Number(given);
  if (Number.isInteger(sample) && sample >= 0 && sample <= MAX_SAMPLE) return sample;
  const message = `--sample: give a whole number from 0 to ${MAX_SAMPLE}, not ${given}.`;
  throw new XianbaoError('invalid_parameter', message, { parameter: 'sample' });
}
