import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { ROOT } from '../scripts/cli/root.js';
import { dockerfileFaults, isPinned } from './support/dockerfile-rules.js';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

const CARELESS = `FROM node:latest
WORKDIR app
ADD . .
RUN apt-get update && apt-get install curl
RUN npm install
CMD npm start
`;

describe('The Dockerfile', () => {
  it('keeps to the rules', () => {
    expect(dockerfileFaults(read('Dockerfile'))).to.deep.equal([]);
  });

  it('would be found to break them', () => {
    const faults = dockerfileFaults(CARELESS).join('\n');
    for (const fault of [
      'DL3006',
      'DL3000',
      'DL3020',
      'DL3014',
      'DL3015',
      'DL3009',
      'npm ci keeps to the lock',
      'DL3025',
      'DL3002',
      'not one HEALTHCHECK',
    ]) {
      expect(faults).to.include(fault);
    }
    const good = read('Dockerfile');
    for (const [from, to, fault] of [
      [/^ARG NODE_IMAGE=.*$/mu, 'ARG NODE_IMAGE=node:22', 'DL3006'],
      [/^USER node$/mu, 'USER 0', 'DL3002'],
      [/ && npm prune --omit=dev/u, '', 'development dependencies'],
      [/^FROM \$\{NODE_IMAGE\}$/mu, 'FORM x', 'FORM'],
      [/^VOLUME/mu, 'COPY src ./src\nVOLUME', 'copied from the folder'],
    ] as const) {
      const changed = good.replace(from, to);
      expect(changed, to).not.to.equal(good);
      expect(dockerfileFaults(changed).join('\n'), to).to.include(fault);
    }
  });

  it('takes its base image with a digest', () => {
    expect(isPinned(`node:22.21.1-bookworm-slim@sha256:${'0a'.repeat(32)}`)).to.equal(true);
    for (const image of ['node', 'node:22', 'node:latest', 'node:22.21.1@sha256:12', ''])
      expect(isPinned(image), image).to.equal(false);
  });

  it('copies no secret and nothing that was built elsewhere into what it builds from', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).to.include.members(['.git', '.env', 'node_modules', 'dist', 'data']);
  });
});

describe('The images of docker-compose.yml', () => {
  it('are pinned, or built here', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { image: string; build?: { args: string[] } }>;
    };
    for (const [name, { image, build }] of Object.entries(services)) {
      if (build === undefined) expect(isPinned(image), name).to.equal(true);
      else expect(build.args, name).to.deep.equal(['NODE_IMAGE']);
    }
  });
});
