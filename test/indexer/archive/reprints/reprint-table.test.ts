import Database from 'better-sqlite3';
import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { isReprint } from '../../../../indexer/archive/reprints/likeness.js';
import {
  ReprintTable,
  type FingerprintedReport,
  type ReprintChange,
} from '../../../../indexer/archive/reprints/reprint-table.js';
import { fingerprintText } from '../../../../indexer/archive/reprints/fingerprint-text.js';
import { editedText, inventedText } from '../../../support/invented-texts.js';

const TEXT = inventedText(1, 600);
const OTHER = inventedText(2, 600);

function note(id: string, date: string, body: string, order = 0): FingerprintedReport {
  return { id, date, order, fingerprint: fingerprintText(body) };
}

describe('the table of reprints', () => {
  let database: Database.Database;
  let table: ReprintTable;
  const put = (report: FingerprintedReport) => table.noteAll([report]);
  beforeEach(() => {
    database = new Database(':memory:');
    table = new ReprintTable(database);
  });
  afterEach(() => database.close());

  it('makes the later of two near-identical texts a reprint of the earlier', () => {
    expect(put(note('a', '2023-01-02', TEXT))).to.deep.equal([]);
    expect(put(note('b', '2023-01-03', editedText(TEXT, 3, 5)))).to.deep.equal([
      { id: 'b', reprintOf: 'a' },
    ]);
    expect(put(note('c', '2023-01-04', OTHER))).to.deep.equal([]);
    expect(table.reprintOf('b')).to.equal('a');
  });

  it('tells those that have another original once an earlier one comes in', () => {
    put(note('b', '2023-01-03', TEXT));
    put(note('c', '2023-01-04', TEXT));
    expect(put(note('a', '2023-01-02', TEXT))).to.have.deep.members([
      { id: 'b', reprintOf: 'a' },
      { id: 'c', reprintOf: 'a' },
    ]);
  });

  it('goes by first sight within a day, then by id', () => {
    put(note('b', '2023-01-03', TEXT, 20));
    expect(put(note('c', '2023-01-03', TEXT, 10))).to.deep.equal([{ id: 'b', reprintOf: 'c' }]);
    expect(put(note('a', '2023-01-03', TEXT, 10))).to.have.deep.members([
      { id: 'b', reprintOf: 'a' },
      { id: 'c', reprintOf: 'a' },
    ]);
  });

  it('changes nothing when a report is noted again as it was', () => {
    const notes = [note('a', '2023-01-02', TEXT), note('b', '2023-01-03', TEXT)];
    expect(table.noteAll(notes)).to.deep.equal([{ id: 'b', reprintOf: 'a' }]);
    expect(table.noteAll(notes)).to.deep.equal([]);
    expect(table.reprintOf('b')).to.equal('a');
  });

  it('lets reprints go whose original gets another text, and names the next original', () => {
    put(note('a', '2023-01-02', TEXT));
    put(note('b', '2023-01-03', TEXT));
    put(note('c', '2023-01-04', TEXT));
    expect(put(note('a', '2023-01-02', OTHER))).to.have.deep.members([
      { id: 'b', reprintOf: null },
      { id: 'c', reprintOf: 'b' },
    ]);
  });

  it('begins a new original where a text has drifted from copy to copy', () => {
    const texts = [TEXT];
    for (let i = 1; i < 12; i += 1) texts.push(editedText(texts[i - 1]!, 6, i));
    table.noteAll(
      texts.map((text, i) => note(`r${i}`, `2023-01-${String(i + 1).padStart(2, '0')}`, text)),
    );
    const originals = texts.map((_, i) => table.reprintOf(`r${i}`));
    expect(originals[1]).to.equal('r0');
    expect(originals.slice(1)).to.include(undefined);
    for (const [i, original] of originals.entries()) {
      if (original === undefined) continue;
      expect(table.reprintOf(original)).to.equal(undefined);
      const fingerprints = [texts[i]!, texts[Number(original.slice(1))]!].map(fingerprintText);
      expect(isReprint(fingerprints[0]!, fingerprints[1]!)).to.equal(true);
    }
  });

  it('never makes a reprint of a text with nothing in it', () => {
    put(note('a', '2023-01-02', ''));
    expect(put(note('b', '2023-01-03', ' \n。'))).to.deep.equal([]);
  });

  it('is part of a transaction that is open, and gone with it', () => {
    expect(() =>
      database.transaction(() => {
        put(note('a', '2023-01-02', TEXT));
        throw new Error('the run was stopped');
      })(),
    ).to.throw('stopped');
    expect(put(note('b', '2023-01-03', TEXT))).to.deep.equal([]);
  });

  it('stands in its file when that is opened again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xianbao-'));
    try {
      const first = new Database(join(folder, 'archive.sqlite'));
      new ReprintTable(first).noteAll([note('a', '2023-01-02', TEXT)]);
      first.close();
      const second = new Database(join(folder, 'archive.sqlite'));
      expect(new ReprintTable(second).noteAll([note('b', '2023-01-03', TEXT)])).to.deep.equal([
        { id: 'b', reprintOf: 'a' },
      ]);
      second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes 2,000 copies of one text, latest first, in groups', () => {
    const { fingerprint: same } = note('', '2023-01-01', TEXT);
    const copies = Array.from({ length: 2_000 }, (_, i) => ({
      id: `copy-${i}`,
      date: '2023-01-01',
      order: -i,
      fingerprint: same,
    }));
    for (let at = 0; at < copies.length; at += 250) table.noteAll(copies.slice(at, at + 250));
    const originals = new Set(copies.slice(0, -1).map(({ id }) => table.reprintOf(id)));
    expect([...originals]).to.deep.equal(['copy-1999']);
    expect(table.reprintOf('copy-1999')).to.equal(undefined);
  });

  it('finds the original of a copy where hundreds of other texts share its bands', () => {
    const { bands } = fingerprintText(TEXT);
    const unlike = Array.from({ length: 300 }, (_, i) => ({
      ...note(`form-${i}`, '2023-02-01', '', i),
      fingerprint: { signature: fingerprintText(inventedText(i + 50, 200)).signature, bands },
    }));
    table.noteAll([note('a', '2023-01-02', TEXT), ...unlike]);
    expect(put(note('b', '2023-03-01', TEXT))).to.deep.equal([{ id: 'b', reprintOf: 'a' }]);
  });

  it('comes to the same whatever the order of notes and changes', () => {
    fc.assert(
      fc.property(history, ({ steps, groupSize }) => {
        const held = new Map<string, string | null>();
        const present = new Map<string, FingerprintedReport>();
        const other = new Database(':memory:');
        const incremental = new ReprintTable(other);
        for (let at = 0; at < steps.length; at += groupSize) {
          const group = steps.slice(at, at + groupSize);
          for (const step of group) present.set(step.id, step);
          follow(held, incremental.noteAll(group));
        }
        const wanted = originalsByHand([...present.values()]);
        for (const id of present.keys()) {
          expect(incremental.reprintOf(id) ?? null).to.equal(wanted.get(id));
          expect(held.get(id) ?? null).to.equal(wanted.get(id));
        }
        other.close();
      }),
      { numRuns: 200 },
    );
  });
});

/** Copies of two texts, each edited more than the one before: some near-identical, some not. */
const VARIANTS = [1, 2].flatMap((seed) => {
  const texts = [inventedText(seed, 300)];
  for (let i = 1; i < 8; i += 1) texts.push(editedText(texts[i - 1]!, 3, seed * 100 + i));
  return texts.map(fingerprintText);
});

const anyNote: fc.Arbitrary<FingerprintedReport> = fc.record({
  id: fc.integer({ min: 0, max: 14 }).map((n) => `r${n}`),
  date: fc.integer({ min: 1, max: 6 }).map((day) => `2023-01-0${day}`),
  order: fc.integer({ min: 0, max: 8 }),
  fingerprint: fc.constantFrom(...VARIANTS),
});

const history = fc.record({
  steps: fc.array(anyNote, { maxLength: 40 }),
  groupSize: fc.integer({ min: 1, max: 6 }),
});

function follow(held: Map<string, string | null>, changes: ReprintChange[]): void {
  for (const { id, reprintOf } of changes) held.set(id, reprintOf);
}

/** The rule, written down as plainly as it goes. */
function originalsByHand(notes: FingerprintedReport[]): Map<string, string | null> {
  const originals = new Map<string, string | null>();
  const inTime = notes.toSorted(
    (a, b) => compare(a.date, b.date) || a.order - b.order || compare(a.id, b.id),
  );
  for (const [i, report] of inTime.entries()) {
    const original = inTime
      .slice(0, i)
      .find(
        (earlier) =>
          originals.get(earlier.id) === null && isReprint(earlier.fingerprint, report.fingerprint),
      );
    originals.set(report.id, original?.id ?? null);
  }
  return originals;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
