import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import type { Engine } from '../../src/engine/engine.js';
import { listen, type ListeningServer } from '../../src/server.js';

/** The gateway over an engine, on a free port of this machine, for a command that asks it questions itself. */
export function privateGateway(engine: Engine): Promise<ListeningServer> {
  const app = createApp({ client: engine.search.whole, log: pino({ level: 'error' }) });
  return listen(app, 0, '127.0.0.1');
}
