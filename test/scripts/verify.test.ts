import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { openEngine } from '../../src/engine/engine.js';
import { succeeded } from '../../src/engine/client/tasks.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import type { Check } from '../../scripts/ops/doctor/check.js';
import { xianbao } from '../support/command.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const REPORTS = [
  { id: 'dyke', title: '堤防会议', body: '投入12.5亿元加固堤防。', date: '2023-01-14' },
  { id: 'road', title: '公路会议', body: '投入5亿元修建公路。\n堤防另议。', date: '2023-02-14' },
  { id: 'Road', title: '公路会议', body: '投入5亿元修建公路三条。', date: '2023-02-14' },
];

describe('xianbao verify', function () {
  this.timeout(120_000);
  let data: string;
  before(async () => {
    data = await temporaryFolder();
    const lines = REPORTS.map((row) => JSON.stringify(row)).join('\n');
    expect((await xianbao(data, ['index', '-'], lines)).code).to.equal(0);
  });
  after(() => removeFolder(data));

  const verify = async (...parameters: string[]) => {
    const { code, stdout, stderr } = await xianbao(data, ['verify', ...parameters]);
    return { code, lines: stdout.trimEnd().split('\n'), stderr };
  };

  it('prints the number on which the API and the archive agree', async () => {
    const { code, lines } = await verify('堤防', '5亿元', '5亿元 -三条', '');
    expect(lines).to.deep.equal([
      '堤防: 2',
      '5亿元: 2',
      '5亿元 -三条: 1',
      'every report: 3',
      '4 queries, 0 differ',
    ]);
    expect(code).to.equal(0);
  });

  it('draws terms from the reports', async () => {
    const { code, lines } = await verify('--sample', '12');
    expect(lines.at(-1)).to.equal('3 queries, 0 differ');
    expect(code).to.equal(0);
  });

  it('names what is wrong with a query or an option, and counts nothing', async () => {
    expect(await verify('title:')).to.include({ code: 2 });
    const { code, stderr } = await verify('--sample', 'many');
    expect(code).to.equal(2);
    expect(stderr).to.include('--sample: give a whole number');
  });

  describe('over an index that lost a report', () => {
    before(async () => {
      const engine = await openEngine({ data, engines: [] });
      const index = engine.writers[0]!.index(REPORTS_INDEX);
      await succeeded(engine.writers[0]!, await index.deleteDocument('dyke_1'));
      await engine.close();
    });

    it('prints every number that differs, and fails', async () => {
      const { code, lines } = await verify('堤防', '公路');
      expect(lines[0]).to.include('堤防: archive 2; search 1, hits 1, facet lang 1');
      expect(lines.slice(1)).to.deep.equal(['公路: 2', '2 queries, 1 differ']);
      expect(code).to.equal(1);
    });

    it('is not sound for the doctor, who misses the report', async () => {
      const { stdout } = await xianbao(data, ['doctor', '--json']);
      const { checks } = JSON.parse(stdout) as { checks: Check[] };
      const numbers = checks.find(({ name }) => name === 'numbers');
      expect(numbers?.state).to.equal('fail');
    });
  });
});
