import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { startCommand, parseSummary, xianbao } from '../support/command.js';
import { eventually } from '../support/eventually.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import { InventedCounty } from '../support/invented-county.js';
import { hangs } from '../support/unruly-server.js';

describe('Two runs', function () {
  this.timeout(180_000);
  let folder: string;
  let site: InventedCounty;
  before(async () => {
    folder = await temporaryFolder();
    site = await InventedCounty.start();
  });
  after(async () => {
    await site.close();
    await removeFolder(folder);
  });

  it('do not work over one data directory at once, but over two; a killed one holds nothing', async () => {
    const sources = join(folder, 'sources.yml');
    await writeFile(sources, site.sourcesFile(['old']));
    const crawl = ['crawl', '--sources', sources, '--json'];
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    const path = site.old[0]!.path;
    site.server.change(path, hangs);
    const first = startCommand(one, crawl);
    await eventually('the first crawl waits for a page', () => site.server.paths.includes(path));
    for (const parameters of [crawl, ['reindex', '--json']]) {
      const refused = await xianbao(one, parameters);
      expect(refused.code, parameters[0]).to.equal(75);
      expect(refused.stderr).to.contain('[locked]').and.contain(one);
    }
    site.requests();
    const second = startCommand(two, crawl);
    await eventually('the second crawl waits, too', () => site.server.paths.includes(path));
    for (const { child, ended } of [first, second]) {
      child.kill('SIGKILL');
      await ended;
    }
    site.server.change(path, (_request, response) => void response.writeHead(404).end());
    for (const data of [one, two]) {
      const third = await xianbao(data, crawl);
      expect(third.code).to.equal(0);
      expect(parseSummary(third)).to.include({ added: 2, failed: 0 });
    }
  });
});
