import { parseArgs } from 'node:util';
import { inTemporaryData } from './corpus/temporary-data.js';
import { KILLED, soakKills, type KillReport } from './soak/soak-kills.js';

// npm run soak -- --kills 300 [--seed 1] : kills parts of the program at random moments, and compares what is left with a run that
// nobody disturbed.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});

await inTemporaryData(async (folder) => {
  const kills = Number(values.kills);
  const reports: KillReport[] = [];
  const began = Date.now();
  for await (const report of soakKills(folder, { kills, seed: Number(values.seed) })) {
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
  console.log(
    `${reports.at(-1)?.answers ?? 0} answers meanwhile, ${Math.round((Date.now() - began) / 60_000)} minutes`,
  );
  process.exitCode = reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
});
