import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Killed } from '../../../scripts/dev/soak/disturbed-run.js';
import { soakKills, type KillReport } from '../../../scripts/dev/soak/soak-kills.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

/** The commands have tests of their own. */
const KINDS: Killed[] = ['store', 'engine'];

describe('Gateway and engine that are killed while a command works', function () {
  this.timeout(600_000);
  let folder: string;
  const reports: KillReport[] = [];

  before(async () => {
    folder = await temporaryFolder();
    for await (const report of soakKills(folder, { kills: KINDS.length, seed: 3, kinds: KINDS }))
      reports.push(report);
  });
  after(() => removeFolder(folder));

  for (const [i, killed] of KINDS.entries()) {
    it(`leave archive, index and stored texts as if nothing had been: ${killed}`, () => {
      expect(reports[i]).to.include({ killed });
      expect(reports[i]!.faults).to.deep.equal([]);
    });
  }

  it('are asked all along, and were killed in the midst of their work', () => {
    for (const { answers } of reports) expect(answers).to.be.above(KINDS.length);
    const midst = reports.filter(({ inTheMidst }) => inTheMidst);
    expect(midst.length).to.be.above(0);
  });
});
