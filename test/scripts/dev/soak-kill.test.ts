import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { KILLED, soakKills, type KillReport } from '../../../scripts/dev/soak/soak-kills.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('Commands, gateway and engine that are killed, each once', function () {
  this.timeout(600_000);
  let folder: string;
  const reports: KillReport[] = [];

  before(async () => {
    folder = await temporaryFolder();
    for await (const report of soakKills(folder, { kills: KILLED.length, seed: 3 }))
      reports.push(report);
  });
  after(() => removeFolder(folder));

  for (const [i, killed] of KILLED.entries()) {
    it(`leave archive, index and stored texts as if nothing had been: ${killed}`, () => {
      expect(reports[i]).to.include({ killed });
      expect(reports[i]!.faults).to.deep.equal([]);
    });
  }

  it('are asked all along, and were killed in the midst of their work', () => {
    expect(reports.at(-1)!.answers).to.be.above(KILLED.length);
    const midst = reports.filter(({ inTheMidst }) => inTheMidst);
    expect(midst.length).to.be.above(KILLED.length / 2);
  });
});
