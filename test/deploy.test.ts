import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../scripts/cli/root.js';
import { removeFolder, temporaryFolder } from './support/temporary-folder.js';

const UNITS = ['xianbao.service', 'xianbao-crawl.service', 'xianbao-crawl.timer'];
const read = (name: string) => readFileSync(join(ROOT, 'deploy', name), 'utf8');
/** The lines of a unit as `Key=value`. */
const settings = (name: string) =>
  new Map(
    read(name)
      .split('\n')
      .filter((line) => /^[A-Za-z]+=/u.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
const commands = readFileSync(join(ROOT, 'scripts', 'xianbao.ts'), 'utf8');
const isCommand = (name: string) => commands.includes(`${name}Command`);

describe('The systemd units', () => {
  for (const [name, command] of [
    ['xianbao.service', 'serve'],
    ['xianbao-crawl.service', 'crawl'],
  ] as const) {
    it(`${name} runs a command that there is`, () => {
      const start = settings(name).get('ExecStart')!;
      expect(start).to.match(
        new RegExp(`^/usr/bin/node /opt/xianbao/dist/scripts/xianbao\\.js ${command}\\b`, 'u'),
      );
      expect(isCommand(command)).to.equal(true);
      const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
        bin: Record<string, string>;
      };
      expect(start).to.include(bin.xianbao!);
    });

    it(`${name} may write its data directory and nothing else`, () => {
      const unit = settings(name);
      expect(unit.get('ProtectSystem')).to.equal('strict');
      expect(unit.get('ReadWritePaths')).to.equal('/var/lib/xianbao');
      expect(unit.get('Environment')).to.include('XIANBAO_DATA=/var/lib/xianbao');
      expect(unit.get('User')).to.equal('xianbao');
      expect(unit.get('NoNewPrivileges')).to.equal('yes');
      expect(unit.get('PrivateTmp')).to.equal('yes');
      expect(unit.get('CapabilityBoundingSet')).to.equal('');
    });

    it(`${name} leaves the engine to those who still use it`, () => {
      expect(settings(name).get('KillMode')).to.equal('process');
    });
  }

  it('take a run that found the lock held for no failure', () => {
    expect(settings('xianbao-crawl.service').get('SuccessExitStatus')).to.equal('75');
  });

  it('are sound to systemd-analyze', async function () {
    if (spawnSync('systemd-analyze', ['--version']).error !== undefined) this.skip();
    const folder = await temporaryFolder();
    try {
      await mkdir(join(folder, 'units'));
      for (const unit of UNITS) {
        const here = read(unit)
          .replace('/usr/bin/node', process.execPath)
          .replaceAll('/opt/xianbao', ROOT.replace(/\/$/u, ''));
        await writeFile(join(folder, 'units', unit), here);
      }
      const paths = UNITS.map((unit) => join(folder, 'units', unit));
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
        encoding: 'utf8',
      });
      const ours = stderr.split('\n').filter((line) => line.includes('xianbao'));
      expect({ status, ours }).to.deep.equal({ status: 0, ours: [] });
    } finally {
      await removeFolder(folder);
    }
  });
});

describe('deploy/crontab', () => {
  const lines = read('crontab')
    .split('\n')
    .filter((line) => /^[\d*]/u.test(line));

  it('runs commands that there are, at times that there are', () => {
    expect(lines).to.have.length(3);
    for (const line of lines) {
      expect(line).to.match(/^(?:\d{1,2}) (?:\d{1,2}) \* \* \* cd \/opt\/xianbao && /u);
      const [, command] = /dist\/scripts\/xianbao\.js (\w+)/u.exec(line)!;
      expect(isCommand(command!), command).to.equal(true);
    }
  });

  it('ends a run well that found the lock held, and no other that failed', () => {
    const [, guard] = /(\|\| .*)$/u.exec(lines[0]!)!;
    const after = (status: number) => spawnSync('sh', ['-c', `(exit ${status}) ${guard}`]).status;
    expect([0, 75, 1, 2].map(after)).to.deep.equal([0, 0, 1, 1]);
  });
});

describe('The configuration of nginx', () => {
  it('names nobody but itself as the client of a request', () => {
    expect(read('nginx.conf')).to.include('proxy_set_header X-Forwarded-For $remote_addr;');
  });

  it('is read by nginx, where it is installed', async function () {
    if (spawnSync('nginx', ['-v']).error !== undefined) this.skip();
    const folder = await temporaryFolder();
    try {
      const whole = `events {} pid nginx.pid; http { access_log off; ${read('nginx.conf')} }`;
      await writeFile(join(folder, 'nginx.conf'), whole);
      const { status, stderr } = spawnSync('nginx', ['-t', '-p', folder, '-c', 'nginx.conf'], {
        encoding: 'utf8',
      });
      expect(status, stderr).to.equal(0);
    } finally {
      await removeFolder(folder);
    }
  });
});

describe('The alert rules for Prometheus', () => {
  it('are what promtool takes (Debian package prometheus)', function () {
    const path = join(ROOT, 'deploy', 'prometheus-alerts.yml');
    const { status, error, stdout } = spawnSync('promtool', ['check', 'rules', path]);
    if (error !== undefined) this.skip();
    expect(String(stdout)).to.include('SUCCESS');
    expect(status).to.equal(0);
  });
});
