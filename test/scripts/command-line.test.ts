import { expect } from 'chai';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { ROOT } from '../../scripts/cli/root.js';
import { xianbao } from '../support/command.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const run = promisify(execFile);
const SCRIPT = join(ROOT, 'dist', 'scripts', 'xianbao.js');
const hasZsh = spawnSync('zsh', ['-c', 'true']).status === 0;

describe('The command line', function () {
  this.timeout(60_000);
  let data: string;
  let rows: string;
  before(async () => {
    data = await temporaryFolder();
    rows = join(data, 'rows.jsonl');
    const reports = [1, 2, 3].map((i) =>
      JSON.stringify({ id: `r-${i}`, title: '防汛', body: `防汛第${i}日。`, date: '2024-05-01' }),
    );
    writeFileSync(rows, reports.join('\n'));
    expect((await xianbao(data, ['index', rows])).code).to.equal(0);
  });
  after(() => removeFolder(data));

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await xianbao(data, ['--version'])).to.deep.equal({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('shows as many reports as are asked for', async () => {
    const shown = async (...more: string[]) => {
      const { stdout } = await xianbao(data, ['search', '防汛', '--json', ...more]);
      const { total, hits } = JSON.parse(stdout) as { total: { value: number }; hits: object[] };
      return [total.value, hits.length];
    };
    expect(await shown('--limit', '2')).to.deep.equal([3, 2]);
    const wrong = await xianbao(data, ['search', '防汛', '--limit', 'ten']);
    expect(wrong.code).to.equal(2);
    expect(wrong.stderr).to.include('--limit');
  });

  it('shows what English words of a query are in Chinese, and a query for both', async () => {
    const { stdout } = await xianbao(data, ['expand', 'flood control']);
    expect(stdout).to.equal(
      '(flood control OR 防汛)\n\nflood control\n  + 防汛  3 reports  dictionary\n' +
        '\ndictionary: CC-CEDICT (CC BY-SA 4.0), https://cc-cedict.org/wiki/\n',
    );
    const { stdout: line } = await xianbao(data, ['expand', 'flood control', '--json']);
    const answer = JSON.parse(line) as object;
    expect(answer).to.have.nested.property('terms[0].candidates[0].proposed', true);
    expect(answer).to.have.nested.property('dictionary.licence', 'CC BY-SA 4.0');
    const many = Array.from({ length: 15 }, () => 'xylotomous').join(' ');
    expect((await xianbao(data, ['expand', many])).stdout).to.include(
      'beyond the twelfth word: 3\n',
    );
    expect((await xianbao(data, ['expand', ''])).stderr).to.include('name what is sought');
  });

  it('says how a query that begins with a hyphen is written', async () => {
    const { code, stderr } = await xianbao(data, ['search', '-防汛']);
    expect(code).to.equal(2);
    expect(stderr).to.include("xianbao search -- '-防汛'");
    expect((await xianbao(data, ['search', '--', '-抗旱'])).stdout).to.match(/^3 reports/u);
    expect((await xianbao(data, ['search', '--help'])).stdout).to.include(' -- ');
  });

  it('refuses a port that is none at once', async () => {
    for (const [parameters, more] of [
      [['serve', '--port', 'abc'], {}],
      [['serve'], { PORT: 'abc' }],
    ] as const) {
      const { code, stderr } = await xianbao(data, [...parameters], undefined, more);
      expect(code).to.equal(2);
      expect(stderr).to.match(/0 to 65535/u);
    }
  });

  it('says in a line that its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    for (const parameters of [
      ['search', '防汛'],
      ['export', '防汛'],
    ]) {
      const child = spawn(process.execPath, [SCRIPT, ...parameters], {
        env: { ...process.env, XIANBAO_DATA: data, MEILI_URL: '' },
        stdio: ['ignore', full, 'pipe'],
      });
      let told = '';
      child.stderr!.setEncoding('utf8').on('data', (text: string) => (told += text));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect(code, parameters.join(' ')).to.equal(1);
      expect(told, parameters.join(' ')).to.match(/^xianbao: No room.*\[disk_full\]\n$/u);
    }
    const blind = spawn(process.execPath, [SCRIPT, 'nonsense'], {
      stdio: ['ignore', 'pipe', full],
    });
    expect(await new Promise((resolve) => blind.once('close', resolve))).to.equal(2);
    closeSync(full);
  });

  it('ends in order where its reader leaves early', async () => {
    const command = `'${process.execPath}' '${SCRIPT}' export 防汛 | head -c 3`;
    const env = { ...process.env, XIANBAO_DATA: data, MEILI_URL: '' };
    const { stdout, stderr } = await run('bash', ['-o', 'pipefail', '-c', command], { env });
    expect({ stdout, stderr }).to.deep.equal({ stdout: 'id,', stderr: '' });
  });

  it('is completed by bash', async () => {
    const { stdout: script } = await xianbao(data, ['completion', 'bash']);
    const completed = async (...words: string[]) => {
      const typed = words.map((word) => `'${word}'`).join(' ');
      const program = `${script}\nCOMP_WORDS=(xianbao ${typed})\nCOMP_CWORD=${words.length}\n_xianbao\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
      return (await run('bash', ['-c', program])).stdout.trim().split('\n');
    };
    expect(await completed('se')).to.have.members(['serve', 'search', 'selections']);
    expect(await completed('search', '--l')).to.deep.equal(['--limit']);
    expect(await completed('keys', '')).to.include.members(['add', 'list', 'remove', '--scope']);
  });

  it('is completed by zsh', async function () {
    const { stdout, code } = await xianbao(data, ['completion', 'zsh']);
    expect(code).to.equal(0);
    expect(stdout)
      .to.match(/^#compdef xianbao\n/u)
      .and.include("'*--limit[");
    if (!hasZsh) this.skip();
    await run('zsh', [
      '-f',
      '-c',
      `autoload -U compinit; compinit -u -D\n${stdout}\nwhence _xianbao`,
    ]);
  });

  it('is completed by no other shell', async () => {
    expect((await xianbao(data, ['completion', 'fish'])).code).to.equal(2);
  });
});
