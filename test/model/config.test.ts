import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const NAMES = /^(?:XIANBAO_|MEILI_|HOST$|PORT$|LOG_LEVEL$)/u;

describe('the configuration', () => {
  let environment: NodeJS.ProcessEnv;
  let workingDirectory: string;
  let folder: string;

  beforeEach(async () => {
    environment = { ...process.env };
    workingDirectory = process.cwd();
    // A folder without an .env of its own.
    folder = await temporaryFolder();
    process.chdir(folder);
    for (const name of Object.keys(process.env)) if (NAMES.test(name)) delete process.env[name];
  });
  afterEach(async () => {
    process.chdir(workingDirectory);
    for (const name of Object.keys(process.env))
      if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    await removeFolder(folder);
  });

  it('has defaults for all it names', () => {
    expect(loadConfig()).to.deep.include({
      data: join(process.cwd(), 'data'),
      host: '127.0.0.1',
      port: 3000,
      engines: [],
      sharedData: undefined,
      apiKeys: [],
      cacheMegabytes: undefined,
      engineMegabytes: undefined,
      proxies: 'loopback',
      origins: [],
      alerts: join(process.cwd(), 'alerts.yml'),
      rates: { perAddress: undefined, perKey: undefined },
      keys: join(process.cwd(), 'data', 'keys.json'),
      logLevel: 'info',
    });
  });

  it('takes several keys of the API, joined by commas', () => {
    process.env.XIANBAO_API_KEYS = ' one, two,,three ';
    expect(loadConfig().apiKeys).to.deep.equal(['one', 'two', 'three']);
  });

  it('takes proxies by address, subnet or name', () => {
    process.env.XIANBAO_PROXIES = 'loopback, 172.16.0.0/12,2001:db8::1';
    expect(loadConfig().proxies).to.equal('loopback,172.16.0.0/12,2001:db8::1');
  });

  it('takes origins one by one, or all', () => {
    process.env.XIANBAO_ORIGINS = 'https://Dash.example/, http://127.0.0.1:8080';
    expect(loadConfig().origins).to.deep.equal(['https://dash.example', 'http://127.0.0.1:8080']);
    process.env.XIANBAO_ORIGINS = '*';
    expect(loadConfig().origins).to.equal('*');
  });

  it('is read from the environment', () => {
    Object.assign(process.env, {
      XIANBAO_DATA: '/var/lib/xianbao',
      PORT: '8080',
      MEILI_URL: 'https://search.example/meili',
      XIANBAO_SHARED_DATA: 'shared',
    });
    expect(loadConfig()).to.deep.include({
      data: '/var/lib/xianbao',
      port: 8080,
      engines: [{ url: 'https://search.example/meili', key: undefined }],
      sharedData: join(process.cwd(), 'shared'),
    });
  });

  it('takes what is set to nothing for not set', () => {
    Object.assign(process.env, { MEILI_URL: '', MEILI_KEY: '' });
    expect(loadConfig()).to.deep.include({ engines: [] });
  });

  it('takes several servers, joined by commas, with one key for all or one for each', () => {
    process.env.MEILI_URL = 'http://a:7700, http://b:7700';
    process.env.MEILI_KEY = 'k';
    const urls = ['http://a:7700', 'http://b:7700'];
    expect(loadConfig().engines).to.deep.equal(urls.map((url) => ({ url, key: 'k' })));
    process.env.MEILI_KEY = 'k, l';
    expect(loadConfig().engines.map(({ key }) => key)).to.deep.equal(['k', 'l']);
    process.env.MEILI_KEY = 'k,l,m';
    expect(loadConfig).to.throw(/MEILI_KEY: it has 3 keys for the 2 servers of MEILI_URL/u);
    process.env.MEILI_URL = 'http://a:7700,http://a:7700';
    expect(loadConfig).to.throw(/MEILI_URL: a:7700 is named twice/u);
  });

  it('is read from .env, over which the environment goes', async () => {
    await writeFile(join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\n');
    process.env.HOST = '::1';
    expect(loadConfig()).to.include({ port: 4000, host: '::1' });
  });

  for (const [name, value] of [
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['XIANBAO_PROXIES', 'loopback, nginx'],
    ['XIANBAO_PROXIES', '10.0.0.0/40'],
    ['XIANBAO_RATE', '0'],
    ['XIANBAO_KEY_RATE', 'ten'],
    ['XIANBAO_ORIGINS', 'example.org'],
    ['XIANBAO_ORIGINS', 'https://example.org/page'],
    ['XIANBAO_CACHE_MB', '0'],
    ['XIANBAO_CACHE_MB', '1 GB'],
    ['XIANBAO_ENGINE_MB', '2 GB'],
    ['MEILI_URL', 'ftp://search.example'],
    ['LOG_LEVEL', 'loud'],
  ] as const) {
    it(`names ${name} where it is ${value}`, () => {
      process.env[name] = value;
      expect(loadConfig)
        .to.throw(new RegExp(`^${name}: `, 'u'))
        .and.include({ code: 'invalid_configuration', parameter: name });
    });
  }
});
