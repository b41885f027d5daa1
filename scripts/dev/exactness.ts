import type { Meilisearch } from 'meilisearch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { Archive } from '../../indexer/archive/archive.js';
import { indexItems } from '../../indexer/pipeline.js';
import { readItem } from '../../indexer/read/read-item.js';
import { readItems } from '../../indexer/sources/files/files.js';
import { openEngine } from '../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { jiebaSegmenter } from '../../src/model/text/segmenter.js';
import type { StoredReport } from '../../src/search/plan/engine-search.js';
import { booleanQuestions } from './exactness/boolean-questions.js';
import { findBooleanMisses } from './exactness/boolean-score.js';
import { inTemporaryData } from './corpus/temporary-data.js';
import { readPlainReports } from './corpus/plain-reports.js';
import { measuredGateway } from './exactness/gateway.js';
import { seededRandom } from './oracle/seeded-random.js';
import { HABIT_CHANNEL, habitRows } from './exactness/habit-rows.js';
import { longQuestions } from './exactness/long-questions.js';
import { findNeighbourMisses } from './exactness/neighbour-score.js';
import { findMisses, questionsFor } from './exactness/score.js';
import { findTrendMisses } from './exactness/trend-score.js';
import { SAMPLES } from '../cli/root.js';
import { DEFAULT_DATE_SPAN } from '../../src/model/time/date-span.js';

// npm run exactness -- FILE… : indexes the files, and invented reports full of writing habits, into a directory of
// its own, asks a thousand keywords, three hundred conjunctions and five hundred queries of all operators with their
// trends and concordances, then five hundred questions of the invented reports alone, long quotations, and the way from neighbour
// to neighbour, and compares every number with reading every report.
const log = pino({ level: 'info' });
const given = process.argv.slice(2).length > 0 ? process.argv.slice(2) : [SAMPLES];

await inTemporaryData(async (data) => {
  const engine = await openEngine({ data, engines: [] });
  try {
    const began = Date.now();
    const habits = join(data, 'habits.jsonl');
    const rows = [...habitRows(seededRandom(20_230_116))];
    writeFileSync(habits, rows.map((row) => JSON.stringify(row)).join('\n'));
    const paths = [...given, habits];
    const archive = Archive.open(data);
    await indexItems(readItems(paths), engine.writers, archive, {
      defaults: {},
      now: Date.now,
      dates: DEFAULT_DATE_SPAN,
      read: async (item, defaults) => readItem(item, defaults),
      segmenter: jiebaSegmenter,
      onFailure: (failure) => log.warn(failure, 'not indexed'),
    });
    archive.close();
    const counties = await storedCounties(engine.search.whole);
    const reports = (await readPlainReports(paths)).map(({ report, paragraphs }) => ({
      report: { ...report, county: counties.get(report.id) },
      paragraphs,
    }));
    console.log(
      `${reports.length} reports indexed in ${Math.round((Date.now() - began) / 1000)} s`,
    );
    const invented = reports.filter(({ report }) => report.channel === HABIT_CHANNEL);
    const usual = reports.filter(({ report }) => report.channel !== HABIT_CHANNEL);
    const questions = questionsFor(usual, 1000, 300, seededRandom(20_230_114));
    const compound = booleanQuestions(usual, 500, seededRandom(20_230_115));
    const written = [
      ...questionsFor(invented, 400, 100, seededRandom(20_230_117)),
      ...longQuestions(reports, 20),
    ];
    const gateway = await measuredGateway(engine, data);
    const misses = await findMisses(gateway.url, questions, reports);
    const compoundMisses = await findBooleanMisses(gateway.url, compound, reports);
    const writtenMisses = await findMisses(gateway.url, written, reports);
    const ids = invented.map(({ report }) => report.id);
    const neighbourMisses = await findNeighbourMisses(gateway.url, ids);
    const trendMisses = await findTrendMisses(gateway.url, compound, reports);
    await gateway.close();
    const all = [
      ...misses,
      ...compoundMisses,
      ...trendMisses,
      ...writtenMisses,
      ...neighbourMisses,
    ];
    for (const miss of all) console.log('miss', JSON.stringify(miss));
    const right = questions.length - misses.length;
    console.log(`exact: ${right} of ${questions.length} (1000 keywords, 300 conjunctions)`);
    const rightCompound = compound.length - compoundMisses.length;
    console.log(`exact: ${rightCompound} of ${compound.length} boolean queries, every facet value`);
    const missed = new Set(trendMisses.map(({ q }) => q)).size;
    console.log(`exact: ${compound.length - missed} of ${compound.length} trends and concordances`);
    console.log(
      `exact: ${written.length - writtenMisses.length} of ${written.length} on habits of writing and long quotations`,
    );
    const neighbours = neighbourMisses.length === 0 ? 'each met once, both ways' : 'not whole';
    console.log(
      `neighbours: ${ids.length} reports, ids in pairs that differ in case, ${neighbours}`,
    );
    process.exitCode = all.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
});

/** The counties that the indexer told from the texts: another matter than counting. */
async function storedCounties(client: Meilisearch): Promise<Map<string, string>> {
  const counties = new Map<string, string>();
  for (let offset = 0, total = 1; offset < total; offset += 1000) {
    const page = await client
      .index<StoredReport>(REPORTS_INDEX)
      .getDocuments({ fields: ['id', 'county'], offset, limit: 1000 });
    total = page.total;
    for (const { id, county } of page.results) if (county !== undefined) counties.set(id, county);
  }
  return counties;
}
