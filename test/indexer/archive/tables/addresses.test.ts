import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { DAY_MS } from '../../../../src/model/time/day.js';
import { HOUR_MS } from '../../../../src/model/time/instant.js';
import { temporaryArchive } from '../temporary-archive.js';

const NOW = Date.UTC(2024, 0, 10);
const URL_A = 'https://county.test/a.html';
const LINK = { url: URL_A, source: 'county-gov', kind: 'report', at: NOW } as const;

describe("The crawl's ledger", () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const ledger = () => archive.addresses;
  const due = (now: number) => [...ledger().due('county-gov', now)].map(({ url }) => url);
  const succeed = (text: string, at: number, url = URL_A) => {
    const page = archive.pages.keep(Buffer.from(text));
    return ledger().noteSuccess(url, { at, status: 200, page, etag: '"1"' });
  };

  it('keeps when a known address was first found, and renews what its list says', () => {
    ledger().discover({ ...LINK, title: '大会', county: '441224' });
    ledger().discover({ ...LINK, at: NOW + 1, date: '2024-01-09' });
    expect(ledger().get(URL_A)).to.include({
      discoveredAt: NOW,
      listedTitle: '大会',
      listedDate: '2024-01-09',
      county: '441224',
      lastCheckedAt: null,
      extraction: null,
      failuresInARow: 0,
    });
    expect(ledger().get('https://county.test/none')).to.equal(undefined);
    expect(ledger().count()).to.equal(1);
  });

  it('gives what was never checked first, then what is due, and no other source or list', () => {
    for (const name of ['c', 'b', 'd']) {
      ledger().discover({ ...LINK, url: `https://county.test/${name}.html` });
    }
    ledger().discover({ ...LINK, url: 'https://county.test/', kind: 'list' });
    ledger().discover({ ...LINK, url: 'https://other.test/', source: 'other' });
    succeed('page', NOW - 3 * DAY_MS, 'https://county.test/b.html');
    succeed('page', NOW, 'https://county.test/d.html');
    expect(due(NOW)).to.deep.equal(['https://county.test/c.html', 'https://county.test/b.html']);
    expect([...ledger().all('county-gov')]).to.have.length(4);
  });

  it('gives each address once, though each is noted while it is given', () => {
    const urls = Array.from({ length: 1_300 }, (_, i) => `https://county.test/${i}.html`);
    archive.transaction(() => urls.forEach((url) => ledger().discover({ ...LINK, url })));
    const given: string[] = [];
    archive.transaction(() => {
      for (const { url } of ledger().due('county-gov', NOW)) {
        given.push(url);
        if (given.length % 3 === 0) ledger().noteFailure(url, { at: NOW, code: 'timeout' });
        else succeed('page', NOW + 1, url);
      }
    });
    expect(given.toSorted()).to.deep.equal(urls.toSorted());
    expect(due(NOW)).to.deep.equal([]);
  });

  it('follows a page by the age that it or its list gives', () => {
    ledger().discover({ ...LINK, date: '2023-12-01' });
    succeed('page', NOW);
    expect(ledger().get(URL_A)!.dueAt).to.equal(NOW + 7 * DAY_MS);
    const publishedAt = NOW - 3_000 * DAY_MS;
    ledger().noteReading(URL_A, { state: 'extracted', publishedAt, changed: false });
    expect(ledger().get(URL_A)).to.include({ dueAt: NOW + 182 * DAY_MS, extraction: 'extracted' });
    ledger().noteReading(URL_A, { state: 'extracted', changed: true });
    expect(ledger().get(URL_A)).to.include({ dueAt: NOW + 30 * DAY_MS, unchangedInARow: 0 });
  });

  it('lets a page wait to be read when its bytes changed', () => {
    ledger().discover(LINK);
    const unread = () => [...ledger().unread('county-gov')].map(({ url }) => url);
    expect(unread()).to.deep.equal([]);
    expect(succeed('one', NOW)).to.equal(true);
    expect(unread()).to.deep.equal([URL_A]);
    ledger().noteReading(URL_A, { state: 'no_report', reason: 'a list', changed: false });
    expect(succeed('one', NOW + DAY_MS)).to.equal(false);
    expect(ledger().get(URL_A)).to.include({ extraction: 'no_report', reason: 'a list' });
    expect(unread()).to.deep.equal([]);
    expect(succeed('two', NOW + 2 * DAY_MS)).to.equal(true);
    expect(unread()).to.deep.equal([URL_A]);
  });

  it('keeps validators when the server says that nothing changed', () => {
    ledger().discover(LINK);
    succeed('one', NOW);
    ledger().noteUnchanged(URL_A, { at: NOW + DAY_MS, status: 304, lastModified: 'Wed' });
    expect(ledger().get(URL_A)).to.include({
      etag: '"1"',
      lastModified: 'Wed',
      status: 304,
      unchangedInARow: 2,
      lastSuccessAt: NOW + DAY_MS,
      lastCheckedAt: NOW + DAY_MS,
    });
  });

  it('waits longer after each failure and forgets them at a success', () => {
    ledger().discover(LINK);
    const waits = [1, 2, 3].map(() => {
      ledger().noteFailure(URL_A, { at: NOW, code: 'timeout' });
      return (ledger().get(URL_A)!.dueAt - NOW) / HOUR_MS;
    });
    expect(waits).to.deep.equal([1, 2, 4]);
    expect(ledger().get(URL_A)).to.include({ failuresInARow: 3, lastError: 'timeout' });
    succeed('one', NOW + DAY_MS);
    expect(ledger().get(URL_A)).to.include({ failuresInARow: 0, lastError: null });
  });

  it('takes a page as gone only when it is still missing later', () => {
    ledger().discover(LINK);
    succeed('one', NOW - DAY_MS);
    const missing = { status: 404, goneAfterMs: DAY_MS };
    expect(ledger().noteGone(URL_A, { ...missing, at: NOW })).to.equal(false);
    expect(ledger().get(URL_A)).to.include({ goneSeenAt: NOW, goneAt: null, dueAt: NOW + DAY_MS });
    ledger().noteFailure(URL_A, { at: NOW + HOUR_MS, code: 'timeout' });
    expect(ledger().noteGone(URL_A, { ...missing, at: NOW + DAY_MS })).to.equal(true);
    expect(ledger().noteGone(URL_A, { ...missing, at: NOW + 2 * DAY_MS })).to.equal(true);
    expect(ledger().get(URL_A)).to.include({ goneSeenAt: NOW, goneAt: NOW + DAY_MS });
    succeed('back', NOW + 3 * DAY_MS);
    expect(ledger().get(URL_A)).to.include({ goneSeenAt: null, goneAt: null });
  });

  it('does not wait for ever when the clock was set back', () => {
    ledger().discover(LINK);
    succeed('one', NOW + 4_000 * DAY_MS);
    expect(due(NOW)).to.deep.equal([URL_A]);
    ledger().noteGone(URL_A, { at: NOW + 4_000 * DAY_MS, status: 404, goneAfterMs: DAY_MS });
    ledger().noteGone(URL_A, { at: NOW, status: 404, goneAfterMs: DAY_MS });
    expect(ledger().get(URL_A)).to.include({ goneSeenAt: NOW, dueAt: NOW + DAY_MS });
  });

  it('refuses a note about an address that was never discovered', () => {
    const failure = { at: NOW, code: 'timeout' };
    expect(() => ledger().noteFailure(URL_A, failure)).to.throw('never discovered');
  });
});
