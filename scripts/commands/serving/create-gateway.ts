import type { Express } from 'express';
import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { createApp } from '../../../src/app.js';
import type { Config } from '../../../src/config.js';
import type { Engine } from '../../../src/engine/engine.js';
import { diskUseReader } from '../../../src/engine/memory/disk-use.js';
import type { Originals } from '../../../src/model/original-page.js';
import { loadDictionary } from '../../../src/model/text/segmenter.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { openTexts } from '../../../src/search/texts/open-texts.js';
import type { Texts } from '../../../src/search/texts/text-jobs.js';
import { PAGE } from '../../cli/root.js';

/** Reads the dictionaries: read at the first question, they would hold all others for half a second. */
export function readDictionaries(): void {
  loadDictionary();
  compileQuery('county:懷集縣', 'exact');
}

/** The stored texts of a data directory; who serves closes them. */
export function openGatewayTexts(config: Config, engine: Engine, log: Logger): Texts {
  return openTexts(config.data, engine, (err) =>
    log.warn({ err }, 'the stored texts were not used'),
  );
}

/** The gateway as an operator has configured it. */
export function createGateway(
  config: Config,
  {
    engine,
    log,
    texts,
    originals,
  }: { engine: Engine; log: Logger; texts: Texts; originals: Originals },
): Express {
  return createApp({
    client: engine.search.whole,
    log,
    texts,
    originals,
    apiKeys: config.apiKeys,
    keyFile: config.keys,
    selections: config.selections,
    rates: config.rates,
    origins: config.origins,
    page: existsSync(PAGE) ? PAGE : undefined,
    dates: config.dates,
    proxies: config.proxies,
    resources: { memory: () => engine.memory(), disk: diskUseReader(config.data) },
    cacheMegabytes: config.cacheMegabytes,
  });
}
