import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { DAY_MS } from '../../../../src/model/time/day.js';
import { ORIGIN, temporaryArchive, versionFrom } from '../temporary-archive.js';

const NOW = Date.UTC(2024, 2, 1);
const SOURCE = 'county-gov';

describe('Coverage', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const urlOf = (name: string) => `https://county.test/${name}.html`;
  const discover = (name: string, date?: string, at = NOW) =>
    archive.addresses.discover({
      url: urlOf(name),
      source: SOURCE,
      kind: 'report',
      at,
      date,
      county: '441224',
    });
  const read = (name: string, state: 'extracted' | 'no_report' | 'failed', date = '2024-02-10') => {
    const page = archive.pages.keep(Buffer.from(name));
    archive.addresses.noteSuccess(urlOf(name), { at: NOW, status: 200, page });
    archive.addresses.noteReading(urlOf(name), { state, changed: false });
    if (state !== 'extracted') return;
    const origin = { ...ORIGIN, url: urlOf(name), page };
    archive.versions.add(versionFrom(archive, { id: name, origin, date, county: '530424' }));
  };

  it('tells not crawled from no report, failed and found, by county and month', () => {
    for (const name of ['waiting', 'empty', 'broken', 'dead']) discover(name, '2024-01-31');
    discover('found', '2024-01-31');
    read('found', 'extracted', '2024-02-10');
    read('empty', 'no_report');
    read('broken', 'failed');
    archive.addresses.noteFailure(urlOf('dead'), { at: NOW, code: 'timeout' });
    const common = { source: SOURCE, gone: 0, lastSuccess: NOW };
    expect(archive.coverage.coverage()).to.deep.equal([
      {
        ...common,
        county: '441224',
        month: '2024-01',
        discovered: 4,
        fetched: 2,
        extracted: 0,
        noReport: 1,
        failed: 2,
      },
      {
        ...common,
        county: '530424',
        month: '2024-02',
        discovered: 1,
        fetched: 1,
        extracted: 1,
        noReport: 0,
        failed: 0,
      },
    ]);
  });

  it('counts a report once through its versions and its end', () => {
    discover('found');
    read('found', 'extracted', '2024-02-10');
    read('found', 'extracted', '2024-02-11');
    const gone = { at: NOW + DAY_MS, status: 404, goneAfterMs: 0 };
    archive.addresses.noteGone(urlOf('found'), gone);
    archive.addresses.noteGone(urlOf('found'), gone);
    archive.versions.end('found', NOW + DAY_MS, NOW + DAY_MS);
    const [row, ...more] = archive.coverage.coverage();
    expect(row).to.include({ month: '2024-02', discovered: 1, extracted: 1, gone: 1 });
    expect(more).to.deep.equal([]);
  });

  it('counts reports imported from files', () => {
    const page = archive.pages.keep(Buffer.from('{}'));
    const origin = { kind: 'row', page, input: 'row', defaults: {}, source: null } as const;
    for (const id of ['x', 'x', 'y']) archive.versions.add(versionFrom(archive, { id, origin }));
    const [row, ...more] = archive.coverage.coverage();
    expect(row).to.include({ source: null, month: '2023-01', discovered: 2, extracted: 2 });
    expect(more).to.deep.equal([]);
  });

  it('takes the day in China where there is only the time of discovery', () => {
    discover('late', undefined, Date.UTC(2024, 0, 31, 20));
    expect(archive.coverage.coverage()[0]).to.include({ month: '2024-02', fetched: 0, failed: 0 });
  });

  it('tells how long a source has been silent and what is usual there', () => {
    const days = ['2024-01-01', '2024-01-01', '2024-01-03', '2024-01-05', '2024-01-30'];
    for (const [i, day] of days.entries()) discover(`n${i}`, day, NOW - 30 * DAY_MS);
    read('n0', 'extracted', '2024-01-01');
    discover('announced', '2024-06-01');
    archive.addresses.discover({
      url: 'https://other.test/',
      source: 'other',
      kind: 'list',
      at: NOW,
    });
    expect(archive.coverage.sourceCoverage(NOW)).to.deep.equal([
      {
        source: SOURCE,
        discovered: 6,
        firstCrawl: NOW - 30 * DAY_MS,
        lastCrawl: NOW,
        lastSuccess: NOW,
        newest: '2024-01-30',
        usualDays: 2,
        silentDays: 31,
      },
      {
        source: 'other',
        discovered: 0,
        firstCrawl: NOW,
        lastCrawl: null,
        lastSuccess: null,
        newest: null,
        usualDays: null,
        silentDays: null,
      },
    ]);
  });
});
