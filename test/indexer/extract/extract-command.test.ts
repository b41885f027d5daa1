import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { ROOT } from '../../../scripts/cli/root.js';
import { xianbao } from '../../support/command.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('xianbao extract', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => removeFolder(folder));

  async function extracted(...paths: string[]): Promise<Record<string, unknown>[]> {
    const { code, stdout } = await xianbao(folder, ['extract', ...paths]);
    expect(code).to.equal(0);
    const lines = stdout.trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
  const golden = (slug: string) => join(ROOT, 'test', 'pages', slug, 'page.html');

  it('gives a line a report, several for an archive page, with their own addresses', async () => {
    const lines = await extracted(golden('blogger-archive'));
    expect(lines.map(({ report }) => report)).to.deep.equal([true, true]);
    expect(lines.map(({ url }) => url)).to.deep.equal([
      'https://county-notes.blogspot.example/2022/08/one.html',
      'https://county-notes.blogspot.example/2022/08/two.html',
    ]);
    expect(lines[0]!.id).to.not.equal(lines[1]!.id);
    expect(lines[0]!.hints).to.include({ province: '云南' });
  });

  it('gives the reason where there is no report', async () => {
    const [line] = await extracted(golden('none-login'));
    expect(line).to.include({ file: golden('none-login'), report: false, reason: 'login' });
  });

  it('keeps the id of a row', async () => {
    const rows = join(folder, 'rows.jsonl');
    const row = { id: 'r-1', title: '标题', body: '正文在此。', date: '2023-05-06' };
    await writeFile(rows, JSON.stringify(row));
    expect((await extracted(rows))[0]).to.include({ ...row, report: true });
  });

  it('shows a report that lacks its date, and says that it cannot be indexed', async () => {
    const page = join(folder, 'undated.html');
    const text = '<p>县委书记高山强调，要把转移路线一条一条走一遍，把隐患点一个一个过一遍。</p>';
    await writeFile(page, `<title>石桥县召开防汛工作会议</title>${text}`);
    const [line] = await extracted(page);
    expect(line).to.include({ report: true, indexable: false, reason: 'invalid_report' });
    expect(line!.body).to.match(/^县委书记高山强调/u);
  });
});
