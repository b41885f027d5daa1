import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inTemporaryData } from './corpus/temporary-data.js';
import { KILLED } from './soak/disturbed-run.js';
import { soakKills, type KillReport } from './soak/soak-kills.js';
import { soakRebalances } from './soak/soak-rebalances.js';
import { listGrowth, soakMinutes, type MinuteSample } from './soak/soak-minutes.js';

// npm run soak -- --kills 300 [--seed 1] : kills parts of the program at random moments, and compares what is left with a run that
// nobody disturbed; one kill in six is of a move of reports from server to server.
// npm run soak -- --rebalances 40 : kills such moves alone.
// npm run soak -- --minutes 40 : readers, a crawl each minute and a rebuild every ten; tells what grows.
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    minutes: { type: 'string' },
    rebalances: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
/** So many that a move takes several steps. */
const SPREAD_REPORTS = 9_000;
/** Each of the six that may be killed gets its turn: a move, and what `soakKills` kills. */
const KILLED_IN_ALL = KILLED.length + 1;
const seed = readNumber('seed', values.seed);

await inTemporaryData(async (folder) => {
  process.exitCode = (await soak(folder)) ? 0 : 1;
});

function soak(folder: string): Promise<boolean> {
  const { minutes, rebalances, kills = '40' } = values;
  if (minutes !== undefined) return tellMinutes(folder, readNumber('minutes', minutes));
  if (rebalances !== undefined) return tellRebalances(folder, readNumber('rebalances', rebalances));
  return tellAll(folder, readNumber('kills', kills));
}

function readNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new Error(`--${name} is ${text}: give a whole number.`);
  return Number(text);
}

async function tellAll(folder: string, kills: number): Promise<boolean> {
  const moves = Math.floor(kills / KILLED_IN_ALL);
  const isRight = await tellKills(folder, kills - moves);
  if (moves === 0) return isRight;
  const spread = join(folder, 'spread');
  mkdirSync(spread);
  return (await tellRebalances(spread, moves)) && isRight;
}

async function tellKills(folder: string, kills: number): Promise<boolean> {
  const reports: KillReport[] = [];
  const began = Date.now();
  for await (const report of soakKills(folder, { kills, seed })) {
    reports.push(report);
    const { number, killed, inTheMidst, afterMs, faults } = report;
    const moment = inTheMidst ? `after ${afterMs} ms` : 'at its end';
    console.log(`${number} ${killed} ${moment}: ${faults.length === 0 ? 'all right' : 'WRONG'}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  for (const killed of KILLED) {
    const own = reports.filter((report) => report.killed === killed);
    const midst = own.filter(({ inTheMidst }) => inTheMidst);
    const wrong = own.filter(({ faults }) => faults.length > 0);
    console.log(
      `${killed.padEnd(8)} ${own.length} kills, ${midst.length} in the midst, ${wrong.length} wrong`,
    );
  }
  const minutes = Math.round((Date.now() - began) / 60_000);
  const answers = reports.reduce((sum, report) => sum + report.answers, 0);
  console.log(`${answers} answers meanwhile, ${minutes} minutes`);
  return reports.every(({ faults }) => faults.length === 0);
}

async function tellRebalances(folder: string, kills: number): Promise<boolean> {
  let [midst, wrong, answers] = [0, 0, 0];
  for await (const kill of soakRebalances(folder, { kills, seed, reports: SPREAD_REPORTS })) {
    const { number, aim, inTheMidst, afterMs, faults } = kill;
    const moment = inTheMidst ? `after ${afterMs} ms` : 'at its end';
    console.log(`${number} ${aim} ${moment}: ${faults.length === 0 ? 'all right' : 'WRONG'}`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (inTheMidst) midst += 1;
    if (faults.length > 0) wrong += 1;
    ({ answers } = kill);
  }
  console.log(
    `${kills} moves killed, ${midst} in the midst, ${wrong} wrong; ${answers} answers meanwhile`,
  );
  return wrong === 0 && midst > 0;
}

async function tellMinutes(folder: string, minutes: number): Promise<boolean> {
  const samples: MinuteSample[] = [];
  console.log('minute  gateway MB  handles  engine MB  archive MB  index MB  texts MB  requests');
  for await (const sample of soakMinutes(folder, { minutes, seed })) {
    samples.push(sample);
    const { minute, gateway, handles, engine, archive, index, texts, requests, faults } = sample;
    const numbers = [engine, archive, index, texts].map((each) => each.toFixed(1).padStart(9));
    console.log(
      `${String(minute).padStart(6)} ${gateway.toFixed(0).padStart(11)} ${String(handles).padStart(8)} ${numbers.join('  ')} ${String(requests).padStart(9)}`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
  }
  const growth = listGrowth(samples);
  for (const line of growth) console.log(line);
  return growth.length === 0 && samples.every(({ faults }) => faults.length === 0);
}
