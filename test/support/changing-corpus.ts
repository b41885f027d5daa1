import { Archive } from '../../indexer/archive/archive.js';
import { publishCoverage } from '../../indexer/load/publish-coverage.js';
import { Loader } from '../../indexer/load/loader.js';
import { indexItems } from '../../indexer/pipeline.js';
import { readItem } from '../../indexer/read/read-item.js';
import type { RawItem } from '../../indexer/sources/files/raw-item.js';
import { jiebaSegmenter } from '../../src/model/text/segmenter.js';
import type { Gateway } from './gateway.js';

type Row = Record<string, unknown>;

/** Rows as a file of JSONL would give them. */
export async function* itemsOfRows(rows: Row[]): AsyncGenerator<RawItem> {
  for (const [i, row] of rows.entries()) {
    yield { kind: 'row', origin: { file: 'invented.jsonl', line: i + 1 }, row };
  }
}

/** Indexes rows over those a gateway has; `now` in milliseconds since the epoch. */
export async function indexRows(
  { data, engine }: Gateway,
  rows: Row[],
  { now, source }: { now: number; source?: string },
): Promise<void> {
  const archive = Archive.open(data);
  try {
    await indexItems(itemsOfRows(rows), engine.writers, archive, {
      defaults: source === undefined ? {} : { source },
      now: () => now,
      // Its clock is not of the days that its reports have.
      dates: { earliest: '0000-01-01', daysAhead: 99_999 },
      read: async (item, defaults) => readItem(item, defaults),
      segmenter: jiebaSegmenter,
      onFailure: ({ message }) => {
        throw new Error(message);
      },
    });
    await publishCoverage(engine.writers, archive);
  } finally {
    archive.close();
  }
}

/** Ends a report, as a crawl does whose server says that it is gone. */
export async function endReport({ data, engine }: Gateway, id: string, at: number): Promise<void> {
  const archive = Archive.open(data);
  try {
    archive.versions.end(id, at, at);
    const loader = await Loader.open(engine.writers, archive, {
      read: async (item, defaults) => readItem(item, defaults),
      segmenter: jiebaSegmenter,
      onFailure: ({ message }) => {
        throw new Error(message);
      },
    });
    await loader.loadEnd(id);
    await loader.finish();
  } finally {
    archive.close();
  }
}
