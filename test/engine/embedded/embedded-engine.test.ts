import { expect } from 'chai';
import { after, afterEach, beforeEach, describe, it } from 'mocha';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineBinary } from '../../../src/engine/embedded/binary.js';
import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine.js';
import { eventually } from '../../support/eventually.js';
import { commandLine, isRunning, startScript } from '../../support/processes.js';
import { catchRejection } from '../../support/rejection.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('the embedded engine', () => {
  let data: string;
  let opened: EmbeddedEngine[];
  const folders: string[] = [];
  beforeEach(async () => {
    data = await temporaryFolder();
    folders.push(data);
    opened = [];
  });
  afterEach(async () => {
    for (const engine of opened) await engine.close();
  });
  after(() => Promise.all(folders.map(removeFolder)));

  const open = async () => {
    const engine = await EmbeddedEngine.open(data);
    opened.push(engine);
    return engine;
  };
  const answersHealth = async (engine: EmbeddedEngine) => {
    try {
      return (await fetch(`${engine.url}/health`)).ok;
    } catch {
      return false;
    }
  };

  it('answers on a loopback port', async () => {
    const engine = await open();
    expect(engine.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await (await fetch(`${engine.url}/health`)).json()).to.deep.equal({
      status: 'available',
    });
    expect(commandLine(engine.pid)).to.include(new URL(engine.url).host);
  });

  it('asks for its key, which only its owner can read', async () => {
    const engine = await open();
    const path = join(data, 'engine', 'master.key');
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
    expect(await readFile(path, 'utf8')).to.equal(engine.masterKey);
    expect((await fetch(`${engine.url}/indexes`)).status).to.equal(401);
    const headers = { authorization: `Bearer ${engine.masterKey}` };
    expect((await fetch(`${engine.url}/indexes`, { headers })).status).to.equal(200);
  });

  it('takes back the right to read the key that somebody gave to others', async () => {
    await (await open()).close();
    const path = join(data, 'engine', 'master.key');
    await chmod(path, 0o644);
    await open();
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
  });

  it('sends no analytics, and shows its key to nobody who lists processes', async () => {
    const engine = await open();
    const shown = commandLine(engine.pid);
    expect(shown).to.include('--no-analytics');
    expect(shown.join(' ')).not.to.include(engine.masterKey);
  });

  it('is one for all who open a directory, and stops when the last one leaves', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const { pid } = first;
    expect(second.pid).to.equal(pid);
    expect(second.masterKey).to.equal(first.masterKey);
    await first.close();
    expect(isRunning(pid)).to.equal(true);
    expect(await answersHealth(second)).to.equal(true);
    await second.close();
    expect(isRunning(pid)).to.equal(false);
    expect(await readdir(join(data, 'engine', 'users'))).to.deep.equal([]);
  });

  it('is another one over another directory', async () => {
    const first = await open();
    data = await temporaryFolder();
    folders.push(data);
    const second = await open();
    expect(second.pid).not.to.equal(first.pid);
    expect(second.masterKey).not.to.equal(first.masterKey);
    await first.close();
    expect(await answersHealth(second)).to.equal(true);
  });

  it('can be left twice', async () => {
    const engine = await open();
    await engine.close();
    await engine.close();
    expect(isRunning(engine.pid)).to.equal(false);
  });

  it('keeps its key and starts again after it was stopped', async () => {
    const first = await open();
    await first.close();
    const second = await open();
    expect(second.masterKey).to.equal(first.masterKey);
    expect(second.pid).not.to.equal(first.pid);
    expect(await answersHealth(second)).to.equal(true);
  });

  it('comes back after a kill -9, once for all its users', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const { pid } = first;
    process.kill(pid!, 'SIGKILL');
    await eventually(
      'the first user has a new engine',
      async () => first.pid !== pid && answersHealth(first),
    );
    await eventually(
      'the second user too',
      async () => second.pid !== pid && answersHealth(second),
    );
    expect(second.pid).to.equal(first.pid);
    expect(second.url).to.equal(first.url);
  });

  it('stops for good when it is left while it comes back', async () => {
    const engine = await open();
    process.kill(engine.pid!, 'SIGKILL');
    await eventually('the engine is dead', () => !isRunning(engine.pid));
    await engine.close();
    const state = join(data, 'engine', 'engine.json');
    const last = await readFile(state, 'utf8').catch(() => undefined);
    if (last !== undefined)
      expect(isRunning((JSON.parse(last) as { pid: number }).pid)).to.equal(false);
  });

  it('outlives a user that was killed, and is found by the next one', async () => {
    const user = await startScript('hold-engine.ts', data);
    const pid = Number(user.line);
    await user.kill();
    expect(isRunning(pid)).to.equal(true);
    const engine = await open();
    expect(engine.pid).to.equal(pid);
    expect(await answersHealth(engine)).to.equal(true);
    await engine.close();
    await eventually('the engine has stopped', () => !isRunning(pid), 5_000);
  });

  it('is shared with another process, which leaves it running', async () => {
    const engine = await open();
    const user = await startScript('hold-engine.ts', data);
    try {
      expect(Number(user.line)).to.equal(engine.pid);
    } finally {
      await user.kill();
    }
    expect(await answersHealth(engine)).to.equal(true);
    await engine.close();
    expect(isRunning(engine.pid)).to.equal(false);
  });

  for (const [name, damage] of [
    ['is missing', (file: string) => rm(file)],
    ['is empty', (file: string) => writeFile(file, '')],
    ['is garbage', (file: string) => writeFile(file, '{"pid":')],
    ['names no process', (file: string) => writeFile(file, '{"pid":"../1","port":null}')],
  ] as const) {
    it(`is found while it runs where engine.json ${name}, and never started twice`, async () => {
      const engine = await open();
      await damage(join(data, 'engine', 'engine.json'));
      const second = await open();
      expect(second.pid).to.equal(engine.pid);
      expect(second.url).to.equal(engine.url);
    });
  }

  it('is not found in a process that only names its database', async () => {
    const database = join(data, 'engine', 'db');
    // Its program and a parameter are the path, but it is no engine.
    const script = 'setInterval(() => {}, 1_000)';
    const other = spawn(process.execPath, ['-e', script, database], { argv0: database });
    try {
      const engine = await open();
      expect(engine.pid).to.not.equal(other.pid);
      expect(await answersHealth(engine)).to.equal(true);
      expect(isRunning(other.pid)).to.equal(true);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('whose key was lost says which file and what to do', async () => {
    await (await open()).close();
    await writeFile(join(data, 'engine', 'master.key'), '');
    const error = await catchRejection(open());
    expect(error).to.include({ code: 'invalid_configuration' });
    expect((error as Error).message).to.match(/master\.key is damaged.*remove the file/u);
  });

  it('does not mistake a foreign process for the engine', async () => {
    await (await open()).close();
    const state = join(data, 'engine', 'engine.json');
    await writeFile(state, JSON.stringify({ pid: process.pid, port: 1 }));
    const engine = await open();
    expect(engine.pid).not.to.equal(process.pid);
    expect(await answersHealth(engine)).to.equal(true);
  });

  it('that cannot start says where the reason stands, and leaves no user behind', async () => {
    const error = await catchRejection(
      EmbeddedEngine.open(data, { binary: () => Promise.resolve('/bin/false') }),
    );
    expect(error).to.include({ code: 'engine_start_failed' });
    expect(String(error)).to.include('engine.log');
    expect(await readdir(join(data, 'engine', 'users'))).to.deep.equal([]);
    expect(await answersHealth(await open())).to.equal(true);
  });

  it('that never answers is killed, and leaves the directory to the next one', async () => {
    const binary = join(data, 'silent-engine');
    await writeFile(binary, `#!${process.execPath}\nsetInterval(() => {}, 1_000);\n`);
    await chmod(binary, 0o755);
    const opening = EmbeddedEngine.open(data, {
      binary: () => Promise.resolve(binary),
      startTimeoutMs: 1_500,
    });
    const rejection = catchRejection(opening);
    const state = join(data, 'engine', 'engine.json');
    let silent: { pid: number } | undefined;
    await eventually('the silent engine runs', async () => {
      silent = await readFile(state, 'utf8').then(
        (text) => JSON.parse(text) as { pid: number },
        () => undefined,
      );
      return silent !== undefined && isRunning(silent.pid);
    });
    expect(await rejection).to.include({ code: 'engine_start_failed' });
    expect(isRunning(silent!.pid)).to.equal(false);
    expect(await answersHealth(await open())).to.equal(true);
  });

  it('that does not start again says so each time, and is tried until it does', async () => {
    const program = await engineBinary(data);
    let installed = program;
    const failures: unknown[] = [];
    const engine = await EmbeddedEngine.open(data, {
      binary: () => Promise.resolve(installed),
      onRestartFailure: (error) => failures.push(error),
    });
    opened.push(engine);
    installed = '/bin/false';
    process.kill(engine.pid!, 'SIGKILL');
    await eventually('two failures are told', () => failures.length >= 2);
    expect(failures[0]).to.include({ code: 'engine_start_failed' });
    installed = program;
    await eventually('the engine is back', () => answersHealth(engine));
  });

  it('says when its process runs, before it is open, so that other work is done meanwhile', async () => {
    const state = join(data, 'engine', 'engine.json');
    const told: boolean[] = [];
    let isOpen = false;
    const engine = await EmbeddedEngine.open(data, {
      onStarting: () => {
        const { pid } = JSON.parse(readFileSync(state, 'utf8')) as { pid: number };
        told.push(isRunning(pid) && !isOpen);
      },
    });
    isOpen = true;
    opened.push(engine);
    expect(told).to.deep.equal([true]);
  });

  it('whose program cannot be run at all says so too', async () => {
    const error = await catchRejection(
      EmbeddedEngine.open(data, { binary: () => Promise.resolve('/nowhere/engine') }),
    );
    expect(error).to.include({ code: 'engine_start_failed' });
  });
});
