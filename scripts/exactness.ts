import { pino } from 'pino';
import { indexItems } from '../indexer/pipeline.js';
import { itemsOf } from '../indexer/sources/files.js';
import { openEngine } from '../src/engine/engine.js';
import { inTemporaryData, readCorpus } from './measure/corpus.js';
import { measuredGateway } from './measure/gateway.js';
import { seededRandom } from './measure/keywords.js';
import { missesOf, questionsFor } from './measure/score.js';
import { SAMPLES } from './root.js';

// npm run exactness -- FILE… : indexes the files into a directory of its own, asks a thousand keywords
// and three hundred conjunctions, and compares every number with reading every report.
const log = pino({ level: 'info' });
const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : [SAMPLES];

await inTemporaryData(async (data) => {
  const engine = await openEngine({ data, meiliUrl: undefined, meiliKey: undefined });
  try {
    const began = Date.now();
    await indexItems(itemsOf(paths), engine.client('write'), {
      defaults: {},
      now: began,
      onFailure: (failure) => log.warn(failure, 'not indexed'),
    });
    const reports = await readCorpus(paths);
    console.log(
      `${reports.length} reports indexed in ${Math.round((Date.now() - began) / 1000)} s`,
    );
    const questions = questionsFor(reports, 1000, 300, seededRandom(20_230_114));
    const gateway = await measuredGateway(engine);
    const misses = await missesOf(gateway.url, questions, reports);
    await gateway.close();
    for (const miss of misses) console.log('miss', JSON.stringify(miss));
    const right = questions.length - misses.length;
    console.log(`exact: ${right} of ${questions.length} (1000 keywords, 300 conjunctions)`);
    process.exitCode = misses.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
});
