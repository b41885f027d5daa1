import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { CacheStore } from '../../../../src/model/memory/cache-store.js';
import { countStoredWords } from '../../../../src/search/texts/jobs/count-stored-words.js';
import type { JobTools } from '../../../../src/search/texts/reading/job-tools.js';
import { Turn } from '../../../../src/search/work/turn.js';
import { seededRandom } from '../../../../scripts/dev/oracle/seeded-random.js';
import { TextStore } from '../../../../src/store/text-store.js';
import { makeText } from '../../../support/stored-text.js';
import { removeFolder, temporaryFolder } from '../../../support/temporary-folder.js';

const ROUNDS = 40;
const KEYS = 60;
const WORDS = ['乡村', '振兴', '会议', '县', '2022', 'gdp', '防汛', '工作'];
const EVERY = { expression: undefined, filter: 'current = true' };

describe('the words of stored texts', () => {
  let folder: string;

  before(async () => {
    folder = await temporaryFolder();
  });

  after(() => removeFolder(folder));

  for (const megabytes of [128, 0]) {
    const held = megabytes === 0 ? 'where nothing is held' : 'of which the numbers are held';
    it(`are counted as in a table of all, whatever is written meanwhile, ${held}`, async () => {
      const random = seededRandom(3);
      const cacheStore = new CacheStore(megabytes);
      const store = new TextStore(`${folder}/${megabytes}`, cacheStore);
      const cache = cacheStore.openSection<object>();
      const tools = { of: 'reports', store, turn: new Turn(), cache } as unknown as JobTools;
      const expected = new Map<string, Map<string, number>>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const texts = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
          const key = `k${Math.floor(random() * KEYS)}`;
          const words = new Map(
            WORDS.filter(() => random() < 0.4).map((word) => [word, 1 + Math.floor(random() * 9)]),
          );
          return { ...makeText(key, key), words };
        });
        const last = [...new Map(texts.map((text) => [text.key, text])).values()];
        store.add(last);
        store.commit({ index: round }, String(round));
        for (const { key, words } of last) expected.set(key, words);

        // Several are under way at once, as several readers ask.
        const ask = () => countStoredWords({ ...tools, turn: new Turn(0) }, [EVERY, EVERY]);
        const answers = await Promise.all([ask(), ask(), ask()]);
        const table = new Map<string, number>();
        for (const words of expected.values())
          for (const [word, count] of words) table.set(word, (table.get(word) ?? 0) + count);
        const tokens = [...table.values()].reduce((sum, count) => sum + count, 0);
        for (const { vocabulary, counted } of answers) {
          for (const side of counted) {
            const found = vocabulary.words.map((word, i) => [word, side.counts[i] ?? 0] as const);
            expect(new Map(found.filter(([, count]) => count > 0))).to.deep.equal(table);
            expect(side).to.include({ tokens, reports: expected.size });
          }
        }
      }
      store.close();
    });
  }
});
