import { join } from 'node:path';
import { pino } from 'pino';
import { Archive } from '../../indexer/archive/archive.js';
import { indexItems } from '../../indexer/pipeline.js';
import { readItem } from '../../indexer/read/read-item.js';
import type { RawItem } from '../../indexer/sources/files/raw-item.js';
import type { Config } from '../../src/config.js';
import { createApp } from '../../src/app.js';
import type { Engine } from '../../src/engine/engine.js';
import { jiebaSegmenter } from '../../src/model/text/segmenter.js';
import type { ProblemDocument } from '../../src/model/api/parts/problem.js';
import type { SearchAnswer } from '../../src/model/api/reports/search.js';
import type { Texts } from '../../src/search/texts/text-jobs.js';
import { TextService } from '../../src/search/texts/text-service.js';
import { listen } from '../../src/server.js';
import { temporaryEngine } from './engine.js';
import { DEFAULT_DATE_SPAN } from '../../src/model/time/date-span.js';

export interface Gateway {
  url: string;
  data: string;
  engine: Engine;
  /** The stored texts that it answers from. */
  texts: Texts;
  search: (parameters: Record<string, string>) => Promise<SearchAnswer>;
  close: () => Promise<void>;
}

/** The real gateway on a free port over a real engine of its own, with some items indexed. */
export async function temporaryGateway(
  items: AsyncIterable<RawItem>,
  engines: Config['engines'] = [],
): Promise<Gateway> {
  const { engine, data, close } = await temporaryEngine(engines);
  try {
    await indexInto({ engine, data }, items);
    const client = engine.search.whole;
    const texts = new TextService(engine.search, join(data, 'texts'));
    const app = createApp({ client, texts, log: pino({ level: 'silent' }) });
    const server = await listen(app, 0, '127.0.0.1');
    const search = async (parameters: Record<string, string>) => {
      const address = `${server.url}/api/v1/search?${new URLSearchParams(parameters).toString()}`;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
      return (await response.json()) as SearchAnswer;
    };
    const closeAll = async () => {
      await server.close();
      await texts.close();
      await close();
    };
    return { url: server.url, data, engine, texts, search, close: closeAll };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Indexes items into an engine and its archive. What cannot be indexed fails the test. */
export async function indexInto(
  { engine, data }: Pick<Gateway, 'engine' | 'data'>,
  items: AsyncIterable<RawItem>,
): Promise<void> {
  const archive = Archive.open(data);
  await indexItems(items, engine.writers, archive, {
    defaults: {},
    now: Date.now,
    dates: DEFAULT_DATE_SPAN,
    read: async (item, defaults) => readItem(item, defaults),
    segmenter: jiebaSegmenter,
    onFailure: ({ message }) => {
      throw new Error(message);
    },
  });
  archive.close();
}

/** What an address of the API answers, as JSON; anything but success throws. */
export async function answerAt<T>(
  { url }: Pick<Gateway, 'url'>,
  path: string,
  parameters: Record<string, string> | [string, string][] = {},
): Promise<T> {
  const query = new URLSearchParams(parameters).toString();
  const response = await fetch(`${url}/api/v1/${path}${query === '' ? '' : `?${query}`}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The problem document that an address answers with, and its status. */
export async function problemAt(
  address: string,
): Promise<ProblemDocument & { contentType: string | null }> {
  const response = await fetch(address);
  const problem = (await response.json()) as ProblemDocument;
  if (problem.status !== response.status) throw new Error(`${problem.status} ${response.status}`);
  return { ...problem, contentType: response.headers.get('content-type') };
}
