import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../../src/app.js';
import type { Engine } from '../../../src/engine/engine.js';
import { TextService } from '../../../src/search/texts/text-service.js';
import { listen, type ListeningServer } from '../../../src/server.js';

const KEEP_ALIVE_MS = 3_600_000;

/** The gateway over an engine, on a free port, for measuring, with the texts of the index in a data directory. */
export async function measuredGateway(engine: Engine, data: string): Promise<ListeningServer> {
  const client = engine.search.whole;
  const texts = new TextService(engine.search, join(data, 'texts'));
  const app = createApp({ client, texts, log: pino({ level: 'error' }) });
  // Counting by hand holds this thread for longer than a connection usually lives.
  const server = await listen(app, 0, '127.0.0.1', { keepAliveTimeout: KEEP_ALIVE_MS });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await texts.close();
    },
  };
}
