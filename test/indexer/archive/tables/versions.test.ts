import { expect } from 'chai';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { temporaryArchive, versionFrom } from '../temporary-archive.js';

describe('The archive of versions', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const versions = () => archive.versions;
  const add = (changes = {}) => versions().add(versionFrom(archive, changes));
  const pending = () => [...versions().pending()].map(({ id, version }) => `${id}_${version}`);

  it('gives a version back as it was added', () => {
    const given = versionFrom(archive);
    const added = versions().add(given);
    const state = { validTo: null, goneAt: null, current: true, loaded: false };
    expect(added).to.deep.equal({ ...given, version: 1, ...state });
    expect(versions().of('a')).to.deep.equal([added]);
    const page = archive.pages.keep(Buffer.from('{"title":"大会"}'));
    const defaults = { county: '441224', source: 'files' };
    const origin = { kind: 'row', page, input: 'row', defaults, source: 'files' } as const;
    const row = add({ id: 'b', origin, county: null });
    expect([...versions().current(['a', 'b', 'c'])]).to.deep.equal([
      ['a', added],
      ['b', row],
    ]);
  });

  it('ends the former version when the next one begins', () => {
    add();
    add({ validFrom: 2_000, textHash: 'other' });
    const [first, second] = versions().of('a');
    expect(first).to.include({ version: 1, validTo: 2_000, current: false, goneAt: null });
    expect(second).to.include({ version: 2, validFrom: 2_000, validTo: null, current: true });
    expect([versions().count(), versions().countCurrent()]).to.deep.equal([2, 1]);
  });

  it('keeps versions in order when the clock was set back', () => {
    add({ validFrom: 5_000 });
    expect(add({ validFrom: 3_000 })).to.include({ version: 2, validFrom: 5_000 });
    versions().end('a', 4_000, 4_000);
    expect(add({ validFrom: 1_000 })).to.include({ version: 3, validFrom: 5_000 });
    const times = versions()
      .of('a')
      .map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(times).to.deep.equal([
      [5_000, 5_000],
      [5_000, 5_000],
      [5_000, null],
    ]);
  });

  it('ends a report whose page is gone, once', () => {
    add();
    expect(versions().end('a', 3_000, 2_500)).to.equal(true);
    expect(versions().end('a', 4_000)).to.equal(false);
    expect(versions().of('a')[0]).to.include({ validTo: 3_000, goneAt: 2_500, current: false });
    expect(versions().current(['a']).size).to.equal(0);
  });

  it('lists what the index does not have as it is here', () => {
    for (const id of ['a', 'b', 'c']) add({ id });
    expect(pending()).to.deep.equal(['a_1', 'b_1', 'c_1']);
    versions().markLoaded(versions().pending());
    expect(pending()).to.deep.equal([]);
    add({ textHash: 'other' });
    const { origin } = versionFrom(archive, { textHash: 'newer page' });
    const amendment = { hash: 'new', origin, date: '2023-01-15', county: null };
    expect(versions().amend('b', 1, amendment)).to.equal(true);
    expect(versions().amend('b', 2, amendment)).to.equal(false);
    versions().end('c', 9_000, 9_000);
    expect(pending()).to.deep.equal(['a_1', 'b_1', 'c_1', 'a_2']);
    expect(versions().countPending()).to.equal(4);
    expect(versions().of('b')[0]).to.deep.include({ ...amendment, textHash: 'text' });
    versions().markLoaded(versions().pending());
    versions().markAllPending();
    expect(versions().countPending()).to.equal(4);
  });

  it('leaves pending what changed while it was being loaded', () => {
    for (const id of ['a', 'b']) add({ id });
    const sent = [...versions().pending()];
    versions().end('a', 2_000);
    versions().markLoaded(sent);
    expect(pending()).to.deep.equal(['a_1']);
  });

  it('walks through all in order while they are marked', () => {
    archive.transaction(() => {
      for (let i = 0; i < 1_100; i += 1) add({ id: `r${i}` });
    });
    const met: string[] = [];
    for (const version of versions().pending()) {
      met.push(version.id);
      versions().markLoaded([version]);
    }
    expect(met).to.deep.equal(Array.from({ length: 1_100 }, (_, i) => `r${i}`));
    expect([...versions().each()].map(({ id }) => id)).to.deep.equal(met);
  });

  it('has at most one current version of a report, and no gaps or overlaps, whatever is done', () => {
    const step = fc.record({
      id: fc.constantFrom('p', 'q'),
      does: fc.constantFrom('add', 'end'),
      at: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        archive.database.exec('DELETE FROM versions');
        for (const { id, does, at } of steps) {
          if (does === 'add') add({ id, validFrom: at });
          else versions().end(id, at);
        }
        for (const id of ['p', 'q']) {
          const all = versions().of(id);
          expect(all.map(({ version }) => version)).to.deep.equal(all.map((_, i) => i + 1));
          for (const [i, { validTo }] of all.entries()) {
            if (i < all.length - 1) expect(validTo).to.be.at.most(all[i + 1]!.validFrom);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
