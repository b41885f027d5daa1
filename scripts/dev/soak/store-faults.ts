import { join } from 'node:path';
import type { Engine } from '../../../src/engine/engine.js';
import type { ReportDocument } from '../../../src/model/document.js';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { TextStore } from '../../../src/store/text-store.js';

const MAX_DOCUMENTS = 50_000;

/** Where the stored texts of a data directory are not those of its index, a line each. They have to have been asked before. */
export async function listStoreFaults(data: string, engine: Engine): Promise<string[]> {
  const { results } = await engine.search.whole
    .index<ReportDocument>(REPORTS_INDEX)
    .getDocuments({ limit: MAX_DOCUMENTS, fields: ['key', 'title', 'body', 'current'] });
  const store = new TextStore(join(data, 'texts', 'reports'));
  try {
    const faults: string[] = [];
    if (store.size !== results.length)
      faults.push(`the store has ${store.size} texts, the index ${results.length}`);
    for (const { key, title, body, current } of results) {
      const place = store.find(key);
      if (place === undefined) {
        faults.push(`the store lacks ${key}`);
        continue;
      }
      const { segment, text } = place;
      const stored = [segment.titles.get(text), segment.bodies.get(text), segment.currents[text]];
      if (JSON.stringify(stored) !== JSON.stringify([title, body, current ? 1 : 0]))
        faults.push(`the store has another text of ${key}`);
    }
    return faults;
  } finally {
    store.close();
  }
}
