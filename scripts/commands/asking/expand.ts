import { Command } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { Generations } from '../../../src/search/cache/generations.js';
import { DICTIONARY, openDictionary } from '../../../src/search/expansion/dictionary/dictionary.js';
import {
  expandQuery,
  type CountedCandidate,
  type Expansion,
} from '../../../src/search/expansion/expand-query.js';
import { LinkedTexts } from '../../../src/search/expansion/linked-texts.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { explainDashes } from '../../cli/query-argument.js';
import { openReadableIndex } from '../../cli/runs/open-readable-index.js';
import { printError, printJson, printLine } from '../../cli/terminal/terminal.js';

export function expandCommand(): Command {
  return explainDashes(new Command('expand'))
    .description(
      'what the English terms of a query may be in Chinese reports, and a query for both',
    )
    .argument('<query>')
    .option('--json', 'one JSON object')
    .action(async (q: string, { json }: { json?: boolean }) => {
      const compiled = compileQuery(q, 'exact');
      const engine = await openReadableIndex(loadConfig());
      try {
        const client = engine.search.whole;
        const { reports: generation } = new Generations(client);
        const expansion = await expandQuery(
          {
            reports: new ReportSearch(client),
            dictionary: openDictionary((error) =>
              printError(`The dictionary’s thread failed: ${String(error)}`),
            ),
            linkedTexts: new LinkedTexts(client, new CacheStore(), generation),
          },
          { compiled, filters: {} },
        );
        if (json) printJson(presentExpansion(expansion));
        else printExpansion(expansion);
      } finally {
        await engine.close();
      }
    });
}

function presentExpansion({ query, terms, left }: Expansion) {
  return {
    query,
    terms: terms.map(({ term, candidates }) => ({
      term,
      candidates: candidates.map(presentCandidate),
    })),
    left,
    dictionary: DICTIONARY,
  };
}

function printExpansion({ query, terms, left }: Expansion): void {
  printLine(query);
  for (const { term, candidates } of terms) {
    printLine('');
    printLine(term);
    for (const candidate of candidates) printLine(describe(candidate));
  }
  printLine('');
  if (left > 0) printLine(`not looked at, beyond the twelfth word: ${left}`);
  const { name, licence, url } = DICTIONARY;
  printLine(`dictionary: ${name} (${licence}), ${url}`);
}

function presentCandidate({ text, sources, isProposed, reports, definition }: CountedCandidate) {
  return { text, sources, proposed: isProposed, reports, definition: definition ?? null };
}

function describe({ text, sources, isProposed, reports }: CountedCandidate): string {
  const count = `${reports.relation === 'exact' ? '' : 'at most '}${reports.value} reports`;
  return `  ${isProposed ? '+' : ' '} ${text}  ${count}  ${sources.join(', ')}`;
}
