import { Command, InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { loadConfig, parsePort } from '../../src/config.js';
import { diskUseReader } from '../../src/engine/memory/disk-use.js';
import { openEngine } from '../../src/engine/engine.js';
import { memoryBound } from '../../src/engine/memory/engine-memory.js';
import { documentCount, ensureIndexes } from '../../src/engine/reports-index.js';
import { watchMemory } from '../../src/engine/watch-memory.js';
import { XianbaoError } from '../../src/model/errors.js';
import { openTexts } from '../../src/search/texts/open-texts.js';
import type { Texts } from '../../src/search/texts/text-jobs.js';
import { listen } from '../../src/server.js';
import { compileQuery } from '../../src/search/plan/compile-query.js';
import { loadDictionary } from '../../src/model/text/segmenter.js';
import { PAGE, SAMPLES } from '../cli/root.js';
import { escapeLines } from '../cli/terminal.js';
import { isRunUnderWay } from '../cli/run-under-way.js';
import { withRunLock } from '../cli/run-lock.js';
import { indexPaths } from './index-reports.js';

export function serveCommand(): Command {
  return new Command('serve')
    .description('the gateway and the page')
    .option('--port <n>', 'instead of PORT', readPort)
    .option('--samples', 'index the bundled reports if there are none')
    .action(async (options: { port?: number; samples?: boolean }) => {
      const config = loadConfig();
      // Its lines hold what a stranger sent.
      const streamWrite = (line: string) => escapeLines(line);
      const log = pino({ level: config.logLevel, hooks: { streamWrite } });
      const engine = await openEngine(config, {
        onRestartFailure: (err) => log.error({ err }, 'the search engine did not start again'),
      });
      let texts: Texts | undefined;
      try {
        await ensureIndexes(engine.client('write'));
        if (options.samples && (await documentCount(engine.client('write'))) === 0) {
          const { added } = await withRunLock(config.data, () => indexPaths(config, [SAMPLES], {}));
          log.info(`indexed the ${added} bundled sample reports`);
        }
        const page = existsSync(PAGE) ? PAGE : undefined;
        texts = openTexts(config.data, engine, (err) =>
          log.warn({ err }, 'the stored texts were not used'),
        );
        const app = createApp({
          client: engine.client('search'),
          log,
          texts,
          apiKeys: config.apiKeys,
          keyFile: config.keys,
          rates: config.rates,
          origins: config.origins,
          page,
          dates: config.dates,
          proxies: config.proxies,
          resources: { memory: () => engine.memory(), disk: diskUseReader(config.data) },
          cacheMegabytes: config.cacheMegabytes,
        });
        // Before anybody asks: read at the first question, they would hold all others for half a second.
        loadDictionary();
        compileQuery('county:懷集縣', 'exact');
        const server = await listen(app, options.port ?? config.port, config.host).catch(
          refuseAddress,
        );
        log.info(`page and API on ${server.url}`);
        const stopWatching = watchMemory(engine, {
          boundBytes: memoryBound(config.engineMegabytes),
          isLoading: () => isRunUnderWay(config.data),
          onRestart: () => log.info('the search engine was restarted: it had outgrown its memory'),
          onFailure: (err) => log.error({ err }, 'the search engine could not be restarted'),
        });
        await stopSignal();
        stopWatching();
        await server.close();
      } finally {
        await texts?.close();
        await engine.close();
      }
    });
}

function readPort(text: string): number {
  const port = parsePort(text);
  if (port === undefined) throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function refuseAddress(cause: NodeJS.ErrnoException): never {
  const { code = '', message } = cause;
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const todo = `${message}. Choose another port with --port or PORT.`;
    throw new XianbaoError('invalid_configuration', todo, { cause, parameter: 'PORT' });
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'].includes(code)) {
    const todo = `${message}. Set HOST to an address of this machine.`;
    throw new XianbaoError('invalid_configuration', todo, { cause, parameter: 'HOST' });
  }
  throw cause;
}
