import { Command } from 'commander';
import { enrichReport } from '../../../indexer/enrich/enrich-report.js';
import { extractReports } from '../../../indexer/extract/extract-reports.js';
import { describeImplausibleDate } from '../../../indexer/read/admit-reports.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import { loadConfig } from '../../../src/config.js';
import { EXIT } from '../../cli/exit.js';
import { addFileOptions, readFileOptions, type FileOptions } from '../../cli/file-options.js';
import { printJson } from '../../cli/terminal/terminal.js';

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('what would be indexed, one JSON line a report; writes nothing')
    .argument('<path...>')
    .option('--url <url>', 'where the page stands');
  return addFileOptions(command).action(
    async (paths: string[], { url, ...options }: FileOptions & { url?: string }) => {
      const { dates } = loadConfig();
      const { defaults, columns } = readFileOptions(options);
      for await (const item of readItems(paths, { columns })) {
        const { file, line } = item.origin;
        for (const result of extractReports(item, {
          ...defaults,
          ...(url !== undefined && { url }),
        })) {
          if ('report' in result) {
            const { hints } = result;
            const fields = enrichReport(result.report, hints);
            const message = describeImplausibleDate(fields, dates, Date.now());
            const refused = message && { indexable: false, reason: 'implausible_date', message };
            printJson({ file, ...fields, report: true, hints, ...refused });
          } else {
            const { code, message } = result.failure;
            const reason = result.reason ?? code;
            // A text that lacks what the index asks for, a date perhaps, is shown all the same.
            const read = result.fields ? { report: true, indexable: false } : { report: false };
            printJson({ file, line, ...result.fields, ...read, reason, message });
            if (item.kind === 'broken') process.exitCode = EXIT.failures;
          }
        }
      }
    },
  );
}
