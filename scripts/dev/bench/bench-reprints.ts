import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  BANDS,
  SIGNATURE_BITS,
  type Fingerprint,
} from '../../../indexer/archive/reprints/fingerprint.js';
import {
  ReprintTable,
  type FingerprintedReport,
} from '../../../indexer/archive/reprints/reprint-table.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { seededIntegers } from '../oracle/seeded-random.js';

// npx tsx scripts/dev/bench/bench-reprints.ts [REPORTS] : how fast the table of reprints takes in reports, and
// how large it grows. One report in twenty repeats
// another, one in two hundred a weekly form.
const reports = Number(process.argv[2] ?? 1_000_000);
const GROUP = 250;
const STEPS = 10;
const EDITED_BITS = 40;
const DAYS = 4_000;
const FORM = madeFingerprint(1);

await inTemporaryData((data) => {
  const file = join(data, 'archive.sqlite');
  const database = new Database(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000',
  );
  const table = new ReprintTable(database);
  let changed = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const from = Math.floor((reports * step) / STEPS);
    const to = Math.floor((reports * (step + 1)) / STEPS);
    const start = performance.now();
    const cpu = process.cpuUsage();
    for (let at = from; at < to; at += GROUP) {
      const group = Array.from({ length: Math.min(GROUP, to - at) }, (_, i) => makeNote(at + i));
      changed += table.noteAll(group).length;
    }
    const rate = (to - from) / ((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(cpu);
    const busy = (to - from) / ((user + system) / 1e6);
    database.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = statSync(file).size / to;
    const memory = process.memoryUsage().rss / 2 ** 20;
    console.log(
      `${to} reports: ${rate.toFixed(0)} a second, ${busy.toFixed(0)} a second of processor time, ${bytes.toFixed(0)} bytes each, ` +
        `${changed} changes, ${memory.toFixed(0)} MB resident`,
    );
  }
  const start = performance.now();
  const singles = Math.min(2_000, reports);
  for (let i = 0; i < singles; i += 1) {
    table.noteAll([makeNote(reports + i)]);
  }
  const rate = singles / ((performance.now() - start) / 1000);
  console.log(`one by one: ${rate.toFixed(0)} a second`);
  database.close();
  return Promise.resolve();
});

function makeNote(number: number): FingerprintedReport {
  const day = new Date(Date.UTC(2012, 0, 1) + ((number * 7_919) % DAYS) * 86_400_000);
  const id = `report-${String(number).padStart(17, '0')}`;
  return {
    id,
    date: day.toISOString().slice(0, 10),
    order: 1_700_000_000_000 + number,
    fingerprint: makeFingerprint(number),
  };
}

function makeFingerprint(number: number): Fingerprint {
  if (number % 200 === 7) return edited(FORM, number);
  if (number % 10 === 9) return edited(madeFingerprint(10 + Math.floor(number / 2)), number);
  return madeFingerprint(10 + number);
}

function madeFingerprint(seed: number): Fingerprint {
  const next = seededIntegers(seed);
  const signature = Uint8Array.from({ length: SIGNATURE_BITS / 8 }, next);
  return { signature, bands: Int32Array.from({ length: BANDS }, next) };
}

/** The same with some bits and half the bands other. */
function edited({ signature, bands }: Fingerprint, seed: number): Fingerprint {
  const next = seededIntegers(seed);
  const other = signature.slice();
  for (let i = 0; i < EDITED_BITS; i += 1) {
    const bit = next() % SIGNATURE_BITS;
    other[bit >> 3]! ^= 1 << (bit & 7);
  }
  return { signature: other, bands: bands.map((band, i) => (i % 2 === 0 ? band : next() | 0)) };
}
