import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { parseSummary, xianbao, type Ended } from '../support/command.js';
import { countySite, countySource, html, writeSources } from '../support/county-site.js';
import { CONTROLS, HOSTILE } from '../support/hostile-text.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const DEPTH = 4_000;

const row = (id: string, more: object = {}) =>
  JSON.stringify({ id, title: `标题${id}`, body: '正文会议', date: '2023-01-14', ...more });

describe('Hostile input', function () {
  this.timeout(120_000);
  let folder: string;
  let data: string;
  let ended: Ended;
  before(async () => {
    folder = await temporaryFolder();
    data = join(folder, 'data');
    const reports = join(folder, 'reports');
    await mkdir(join(reports, 'b'), { recursive: true });
    const rows = [
      row('first'),
      `{"title":"深","body":${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)},"date":"2023-01-14"}`,
      row('zero', { date: '0000-01-01' }),
      row('late', { date: '9999-12-31' }),
      row('shown', { title: `怀集${HOSTILE}会议`, body: `正文${HOSTILE}会议` }),
      row('county', { county: HOSTILE }),
    ];
    await writeFile(join(reports, 'a.jsonl'), rows.join('\n'));
    await writeFile(join(reports, 'b', `${HOSTILE.replaceAll('/', '')}.jsonl`), '[]');
    expect(spawnSync('mkfifo', [join(reports, 'b', 'fifo.jsonl')]).status).to.equal(0);
    await symlink('..', join(reports, 'b', 'up'));
    await symlink('loop', join(reports, 'b', 'loop'));
    await writeFile(join(reports, 'z.jsonl'), row('last'));
    ended = await xianbao(data, ['index', reports, '--json']);
  });
  after(() => removeFolder(folder));

  it('is one failure each, with file and line, and the run goes on to its end', () => {
    expect(ended.code).to.equal(1);
    const { added, failures } = parseSummary(ended);
    expect(added).to.equal(3);
    const told = failures.map(({ code, origin }) => {
      const file = origin.file.slice(folder.length);
      return [code, CONTROLS.test(file) ? 'hostile' : file, origin.line];
    });
    expect(told).to.have.deep.members([
      ['broken_line', '/reports/a.jsonl', 2],
      ['implausible_date', '/reports/a.jsonl', 3],
      ['implausible_date', '/reports/a.jsonl', 4],
      ['unknown_county', '/reports/a.jsonl', 6],
      ['broken_line', 'hostile', 1],
      ['file_unreadable', '/reports/b/fifo.jsonl', undefined],
      ['file_unreadable', '/reports/b/loop', undefined],
      ['file_unreadable', '/reports/b/up', undefined],
    ]);
    expect(ended.stderr).to.not.match(/^ +at /mu);
    const lines = ended.stderr.split('\n').filter((line) => /\[[a-z_]+\]$/u.test(line));
    expect(lines).to.have.length(told.length);
  });

  it('reaches the terminal in no failure, and in no line of JSON, which stays what it is', () => {
    expect(ended.stderr).to.not.match(CONTROLS);
    expect(ended.stdout).to.not.match(CONTROLS);
    const { failures } = parseSummary(ended);
    expect(failures.find(({ code }) => code === 'unknown_county')?.message).to.include(HOSTILE);
  });

  it('reaches the terminal by no search, extract or wrong usage', async () => {
    const { code, stdout } = await xianbao(data, ['search', '怀集']);
    expect(code).to.equal(0);
    expect(stdout).to.include('1 reports').and.include('\\u001b]52;c;').and.not.match(CONTROLS);
    const json = await xianbao(data, ['search', '怀集', '--json']);
    expect(json.stdout).to.not.match(CONTROLS);
    expect(JSON.parse(json.stdout))
      .to.have.nested.property('hits[0].title')
      .that.includes('\u001b]52;c;');
    const extracted = await xianbao(data, ['extract', join(folder, 'reports', 'a.jsonl')]);
    expect(extracted.stdout).to.not.match(CONTROLS);
    for (const parameters of [[HOSTILE], ['search', `"${HOSTILE}`], ['crawl', `--x${HOSTILE}`]]) {
      const { code: status, stderr, stdout: out } = await xianbao(data, parameters);
      expect(status).to.equal(2);
      expect(stderr + out).to.not.match(CONTROLS);
    }
  });

  it('reaches the terminal by no doctor that reads a crawled page', async () => {
    const site = await countySite({
      '/news/post_1.html': html(
        `<h1>怀集\u001b[2J\u009b会议</h1><p>发布时间：2024-03-05</p><p>${'会议指出，要抓好春耕。'.repeat(20)}</p>`,
      ),
    });
    try {
      const sources = await writeSources(data, [countySource(site)]);
      const { stdout, stderr } = await xianbao(data, ['doctor', '--sources', sources]);
      expect(stdout).to.include('huaiji-gov report: “怀集[2J\\u009b会议”');
      expect(stdout + stderr).to.not.match(CONTROLS);
    } finally {
      await site.close();
    }
  });

  it('is refused by the span that XIANBAO_DATES says', async () => {
    const file = join(folder, 'old.jsonl');
    await writeFile(file, row('old', { date: '1895-01-01' }));
    const refused = parseSummary(await xianbao(data, ['index', file, '--json']));
    expect(refused.failures[0]?.message).to.match(
      /^date: 1895-01-01 is not a day of 1900-01-01 to /u,
    );
    const before = process.env.XIANBAO_DATES;
    process.env.XIANBAO_DATES = '1850-01-01..+7d';
    try {
      expect(parseSummary(await xianbao(data, ['index', file, '--json']))).to.include({ added: 1 });
      process.env.XIANBAO_DATES = '1850..';
      const { code, stderr } = await xianbao(data, ['status']);
      expect(code).to.equal(2);
      expect(stderr).to.match(/XIANBAO_DATES: 1850\.\. is not a span of days; write it as/u);
    } finally {
      if (before === undefined) delete process.env.XIANBAO_DATES;
      else process.env.XIANBAO_DATES = before;
    }
  });
});
