import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Archive } from '../../../indexer/archive/archive.js';
import { admitReports } from '../../../indexer/read/admit-reports.js';
import { readItem } from '../../../indexer/read/read-item.js';
import type { RawItem } from '../../../indexer/sources/files/raw-item.js';
import { digest } from '../../../src/model/ids.js';
import { DEFAULT_DATE_SPAN } from '../../../src/model/time/date-span.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const NOW = Date.parse('2026-11-29T20:00:00Z');
const ORIGIN = { file: 'a.jsonl', line: 3 };

describe('Admitting reports', () => {
  let folder: string;
  let archive: Archive;
  beforeEach(async () => {
    folder = await temporaryFolder();
    archive = Archive.open(folder);
  });
  afterEach(async () => {
    archive.close();
    await removeFolder(folder);
  });

  const read = (row: Record<string, unknown>) => {
    const item: RawItem = { kind: 'row', origin: ORIGIN, row: { title: '题', body: '文', ...row } };
    return readItem(item, {});
  };
  const admit = (results: ReturnType<typeof readItem>) =>
    admitReports(results, ORIGIN, { archive, dates: DEFAULT_DATE_SPAN, now: NOW })[0]!;
  const known = (id: string, ended = false) => {
    archive.versions.add({
      id,
      origin: {
        kind: 'row',
        source: null,
        page: archive.pages.keep(Buffer.from('{}')),
        input: 'row',
        defaults: {},
      },
      date: '2023-01-14',
      county: null,
      textHash: 'text',
      hash: 'hash',
      validFrom: 1,
    });
    if (ended) archive.versions.end(id, 2, 2);
  };

  for (const [name, row] of [
    ['date', { date: '0000-01-01' }],
    ['date', { date: '0023-01-14' }],
    ['date', { date: '9999-12-31' }],
    ['publishedAt', { date: '2023-01-14', publishedAt: '9999-12-31T00:00:00+08:00' }],
    ['date', { publishedAt: '0001-01-01 08:00' }],
  ] as const) {
    it(`refuses ${JSON.stringify(row)} with its line and what to do`, () => {
      const refused = admit(read(row));
      expect(refused).to.have.nested.property('failure.code', 'implausible_date');
      expect(refused).to.have.nested.property('failure.origin', ORIGIN);
      const { message } = (refused as { failure: { message: string } }).failure;
      expect(message)
        .to.match(
          new RegExp(
            `^${name}: \\d{4}-\\d{2}-\\d{2} is not a day of 1900-01-01 to 2026-12-07`,
            'u',
          ),
        )
        .and.include('XIANBAO_DATES');
    });
  }

  it('takes the first and the last day of the span', () => {
    for (const date of ['1900-01-01', '2026-12-07'])
      expect(admit(read({ date }))).to.have.nested.property('report.date', date);
  });

  for (const [kind, identity, row] of [
    ['an address', 'https://a.test/1.html', { url: 'https://a.test/1.html', date: '2023-01-14' }],
    ['a content', JSON.stringify(['题', '2023-01-14', '文']), { date: '2023-01-14' }],
  ] as const) {
    for (const ended of [false, true]) {
      it(`keeps the id that was derived of ${kind} before, ${ended ? 'ended' : 'current'}`, () => {
        const former = digest(identity).slice(0, 24);
        known(former, ended);
        expect(admit(read(row))).to.have.nested.property('report.id', former);
      });
    }
  }

  it('takes a date that it took before, though the clock was set back since', () => {
    const results = read({ id: 'known', date: '2023-01-14', body: '改了' });
    known('known');
    const [one] = admitReports(results, ORIGIN, { archive, dates: DEFAULT_DATE_SPAN, now: 0 });
    expect(one).to.have.nested.property('report.id', 'known');
  });

  it('leaves an id that the source gives alone', () => {
    const row = { id: 'given', url: 'https://a.test/1.html', date: '2023-01-14' };
    known(digest(row.url).slice(0, 24));
    expect(admit(read(row))).to.have.nested.property('report.id', 'given');
  });
});
