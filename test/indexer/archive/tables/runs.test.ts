import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { temporaryArchive } from '../temporary-archive.js';

describe('The archive of runs', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  it('lists the latest first, with what came of them', () => {
    archive.runs.start({ id: 'r1', command: 'crawl', startedAt: 1 });
    archive.runs.end('r1', 5, { added: 3 });
    archive.runs.start({ id: 'r2', command: 'index', startedAt: 7 });
    archive.runs.start({ id: 'r3', command: 'crawl', startedAt: 9 });
    expect(archive.runs.latest(2)).to.deep.equal([
      { id: 'r3', command: 'crawl', startedAt: 9, endedAt: null, summary: null },
      { id: 'r2', command: 'index', startedAt: 7, endedAt: null, summary: null },
    ]);
    expect(archive.runs.latest(9, 'crawl')[1]).to.deep.include({
      endedAt: 5,
      summary: { added: 3 },
    });
  });

  it('tells where the same run saw an id before', () => {
    expect(archive.seenIds.note('r1', 'a', 'x.jsonl:1')).to.equal(undefined);
    expect(archive.seenIds.note('r1', 'a', 'x.jsonl:2')).to.equal('x.jsonl:1');
    expect(archive.seenIds.note('r2', 'a', 'y.jsonl:1')).to.equal(undefined);
  });
});
