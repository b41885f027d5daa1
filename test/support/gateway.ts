import { pino } from 'pino';
import { indexItems } from '../../indexer/pipeline.js';
import type { RawItem } from '../../indexer/sources/raw-item.js';
import { createApp } from '../../src/app.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Problem, SearchAnswer } from '../../src/routes/answers.js';
import { listen } from '../../src/server.js';
import { temporaryEngine } from './engine.js';

export interface Gateway {
  url: string;
  data: string;
  engine: Engine;
  search: (parameters: Record<string, string>) => Promise<SearchAnswer>;
  close: () => Promise<void>;
}

/** The real gateway on a free port over a real engine of its own, with some items indexed. */
export async function temporaryGateway(items: AsyncIterable<RawItem>): Promise<Gateway> {
  const { engine, data, close } = await temporaryEngine();
  try {
    await indexItems(items, engine.client('write'), {
      defaults: {},
      now: Date.now(),
      onFailure: ({ message }) => {
        throw new Error(message);
      },
    });
    const app = createApp({ client: engine.client('search'), log: pino({ level: 'silent' }) });
    const server = await listen(app, 0, '127.0.0.1');
    const search = async (parameters: Record<string, string>) => {
      const address = `${server.url}/api/v1/search?${new URLSearchParams(parameters).toString()}`;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
      return (await response.json()) as SearchAnswer;
    };
    const closeAll = async () => {
      await server.close();
      await close();
    };
    return { url: server.url, data, engine, search, close: closeAll };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The problem document that an address answers with, and its status. */
export async function problemAt(
  address: string,
): Promise<Problem & { contentType: string | null }> {
  const response = await fetch(address);
  const problem = (await response.json()) as Problem;
  if (problem.status !== response.status) throw new Error(`${problem.status} ${response.status}`);
  return { ...problem, contentType: response.headers.get('content-type') };
}
