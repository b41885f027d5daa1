import { Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import { loadConfig, parsePort } from '../../../src/config.js';
import { openEngine } from '../../../src/engine/engine.js';
import { memoryBound } from '../../../src/engine/memory/engine-memory.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { openIndexServers } from '../../../src/engine/spread/index-servers.js';
import { watchMemory } from '../../../src/engine/watch-memory.js';
import { XianbaoError } from '../../../src/model/errors.js';
import type { Texts } from '../../../src/search/texts/text-jobs.js';
import { listen } from '../../../src/server.js';
import { SAMPLES } from '../../cli/root.js';
import { escapeLines } from '../../cli/terminal/terminal.js';
import { isRunUnderWay } from '../../cli/runs/run-under-way.js';
import { refuseNewerData } from '../../cli/runs/open-readable-index.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { openOriginals } from './open-originals.js';

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
      refuseNewerData(config.data, (err) =>
        log.warn({ err }, 'the archive cannot be read; its index is searched all the same'),
      );
      let loading: ReturnType<typeof loadGateway> | undefined;
      const engine = await openEngine(config, {
        onStarting: () => {
          loading = loadGateway();
        },
        onRestartFailure: (err) => log.error({ err }, 'the search engine did not start again'),
      });
      let texts: Texts | undefined;
      const originals = openOriginals(config.data, (err) =>
        log.warn({ err }, 'a thread that reads archived pages failed'),
      );
      try {
        await openIndexServers(engine.writers);
        if (options.samples && (await documentCount(engine.search.whole)) === 0) {
          const { indexPaths } = await import('../collecting/index-reports.js');
          const { added } = await withRunLock(config.data, () => indexPaths(config, [SAMPLES], {}));
          log.info(`indexed the ${added} bundled sample reports`);
        }
        const { createGateway, openGatewayTexts } = await (loading ?? loadGateway());
        texts = openGatewayTexts(config, engine, log);
        const app = createGateway(config, { engine, log, texts, originals });
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
        await originals.close();
        await engine.close();
      }
    });
}

/** The gateway's modules and dictionaries, which take a second to read: they are read while the engine starts. */
async function loadGateway() {
  const gateway = await import('./create-gateway.js');
  gateway.readDictionaries();
  return gateway;
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
