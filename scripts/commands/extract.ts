import { Command } from 'commander';
import { readReport } from '../../indexer/extract/read-report.js';
import { itemsOf } from '../../indexer/sources/files.js';
import { EXIT } from '../exit.js';

export function extractCommand(): Command {
  return new Command('extract')
    .description('what would be indexed, one JSON line a page or row; writes nothing')
    .argument('<path...>')
    .option('--url <url>', 'where the page stands')
    .action(async (paths: string[], { url }: { url?: string }) => {
      for await (const item of itemsOf(paths)) {
        const result = readReport(item, { url });
        const { file, line } = item.origin;
        if ('report' in result) {
          console.log(JSON.stringify({ file, report: true, ...result.report }));
        } else {
          const { code, message } = result.failure;
          console.log(JSON.stringify({ file, line, report: false, reason: code, message }));
          if (item.kind === 'broken') process.exitCode = EXIT.failures;
        }
      }
    });
}
