import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { soakRebalances, type RebalanceKill } from '../../../scripts/dev/soak/soak-rebalances.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('A move of reports from server to server that is killed', function () {
  this.timeout(600_000);
  let folder: string;
  const kills: RebalanceKill[] = [];

  before(async () => {
    folder = await temporaryFolder();
    for await (const kill of soakRebalances(folder, { kills: 2, seed: 14, reports: 200 }))
      kills.push(kill);
  });
  after(() => removeFolder(folder));

  it('leaves each report on one server once it was run again, and every number right meanwhile', () => {
    expect(kills.map(({ aim }) => aim)).to.deep.equal(['spread', 'drain']);
    for (const { faults } of kills) expect(faults).to.deep.equal([]);
    expect(kills.filter(({ inTheMidst }) => inTheMidst).length).to.be.above(0);
    expect(kills.at(-1)!.answers).to.be.above(kills.length);
  });
});
