import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { crawl, type CrawlRun } from '../../../indexer/crawl/crawl.js';
import { ByteBudget, MAX_BYTES_UNDER_WAY } from '../../../indexer/fetch/byte-budget.js';
import { describeDown } from '../../../indexer/load/describe-down.js';
import { publishCoverage } from '../../../indexer/load/publish-coverage.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { loadConfig, type Config } from '../../../src/config.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { EXIT } from '../../cli/exit.js';
import { fetcherFor } from '../../cli/runs/fetcher-for.js';
import { renewIndex } from '../../cli/runs/rebuild-index.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { performRun, type RunSummary } from '../../cli/runs/run.js';
import { notify, notifyOnError, silentSources } from '../../cli/runs/notify.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export type CrawlSummary = RunSummary & CrawlRun & { requests: number; silent: string[] };

interface Options {
  sources?: string;
  only: string[];
  full?: boolean;
  json?: boolean;
}

export function crawlCommand(): Command {
  return new Command('crawl')
    .description('fetch new reports and those due again')
    .option('--sources <file>', 'instead of XIANBAO_SOURCES')
    .option('--only <id>', 'this source only; may be repeated', collect, [])
    .option('--full', 'walk all lists to their end and ask for every known page')
    .option('--json', 'one JSON object as the last line')
    .action(async (options: Options) => {
      const config = loadConfig();
      const summary = await notifyOnError(config.webhook, 'crawl', async () => {
        const sources = chosen(readSources(config, options.sources), options.only);
        const { full = false } = options;
        return withRunLock(config.data, () => crawlSources(config, sources, full));
      });
      await notify(config.webhook, 'crawl', summary);
      if (options.json) printJson(summary);
      else for (const line of describeRun(summary)) printLine(line);
      process.exitCode = summary.failed > 0 ? EXIT.failures : EXIT.done;
    });
}

/** The sources of a file, or of the one that the configuration names. */
export function readSources(config: Config, path = config.sources): Source[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new XianbaoError(
      'invalid_configuration',
      `${path}: ${(cause as Error).message}. Write one after sources.example.yml, or name it with --sources or XIANBAO_SOURCES.`,
      { cause },
    );
  }
  return parseSources(text, relative('.', path) || path);
}

async function crawlSources(
  config: Config,
  sources: Source[],
  full: boolean,
): Promise<CrawlSummary> {
  return performRun(config, 'crawl', async (run) => {
    await renewIndex(run);
    let requests = 0;
    const budget = new ByteBudget(MAX_BYTES_UNDER_WAY);
    const fetcher = fetcherFor(sources, { budget, onRequest: () => (requests += 1) });
    try {
      const clients = run.engine.writers;
      const { dates } = config;
      const dependencies = { archive: run.archive, fetcher, budget, dates, now: Date.now };
      const result = await crawl(sources, clients, dependencies, {
        full,
        read: run.pool.read,
        segmenter: run.segmenter,
        relief: run.relief,
        onFailure: run.onFailure,
        onOpen: (readProgress) =>
          run.progress.follow(async () => {
            const { pages, left, phase, ...load } = await readProgress();
            return {
              ...load,
              phase: phase === 'reading' ? 'crawling' : phase,
              input: { done: pages, total: pages + left, unit: 'pages' },
            };
          }),
      });
      run.progress.showStep('publishing what is covered');
      await publishCoverage(clients, run.archive, (error) => run.onFailure(describeDown(error)));
      const silent = silentSources(run.archive.coverage.sourceCoverage(Date.now()), sources);
      return { ...result, requests, silent };
    } finally {
      await fetcher.close();
    }
  });
}

function chosen(sources: Source[], only: string[]): Source[] {
  const unknown = only.find((id) => !sources.some((source) => source.id === id));
  if (unknown !== undefined) {
    const known = sources.map(({ id }) => id).join(', ');
    throw new XianbaoError('invalid_parameter', `--only: no source ${unknown}; there are ${known}`);
  }
  return only.length === 0 ? sources : sources.filter(({ id }) => only.includes(id));
}

function describeRun(run: CrawlSummary): string[] {
  const { added, updated, unchanged, gone, failed, requests, ms, silent } = run;
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${gone} gone, ${failed} failed`;
  const lines = [`${counts}, ${requests} requests, ${ms} ms`];
  if (silent.length > 0) lines.push(`silent for longer than usual: ${silent.join(', ')}`);
  return lines;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
