import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { engineFilter } from '../../../src/search/plan/filters.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { cutSnippets } from '../../../src/search/text/snippets.js';
import { explainDashes } from '../../cli/query-argument.js';
import { openReadableIndex } from '../../cli/runs/open-readable-index.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

const USUAL_SHOWN = 10;
const MAX_SHOWN = 1000;

export function searchCommand(): Command {
  return explainDashes(new Command('search'))
    .description('count and show the newest reports that match a query')
    .argument('<query>')
    .option('--limit <n>', `reports that are shown, at most ${MAX_SHOWN}`, readLimit, USUAL_SHOWN)
    .option('--json', 'one JSON object')
    .action(async (q: string, { json, limit }: { json?: boolean; limit: number }) => {
      const compiled = compileQuery(q, 'exact');
      const engine = await openReadableIndex(loadConfig());
      try {
        const result = await new ReportSearch(engine.search.whole).search({
          compiled,
          filter: engineFilter({}),
          sort: ['time:desc'],
          limit,
          fields: ['id', 'title', 'body', 'date', 'countyName'],
        });
        const { total, relation } = result;
        const hits = result.hits.map(({ id, date, countyName, title, body }) => ({
          id,
          date,
          county: countyName,
          title,
          snippet: cutSnippets({ title, body }, compiled.sought).find(
            ({ field }) => field === 'body',
          )?.text,
        }));
        if (json) {
          printJson({ query: compiled.query, total: { value: total, relation }, hits });
          return;
        }
        printLine(`${relation === 'exact' ? '' : 'at most '}${total} reports`);
        for (const hit of hits) {
          printLine('');
          printLine(`${hit.date} ${hit.county ?? ''} ${hit.title}`);
          printLine(`  ${hit.snippet}`);
        }
      } finally {
        await engine.close();
      }
    });
}

function readLimit(text: string): number {
  const limit = /^\d{1,4}$/u.test(text) ? Number(text) : Infinity;
  if (limit <= MAX_SHOWN) return limit;
  throw new InvalidArgumentError(`Give a number from 0 to ${MAX_SHOWN}.`);
}
