import { expect } from 'chai';
import { parquetReadObjects } from 'hyparquet';
import { describe, it } from 'mocha';
import { tableParquet } from '../../../src/search/export/table-parquet.js';
import type { CellValue } from '../../../src/search/export/table-text.js';

const NAMES = ['id', 'date', 'speakers', 'validFrom', 'current', 'characters'];

async function* manyRows(count: number, seen: { made: number }): AsyncGenerator<CellValue[]> {
  for (let i = 0; i < count; i += 1) {
    seen.made += 1;
    const speakers = i % 2 === 0 ? ['甲', '乙'] : [];
    const row = [`r${i}`, '2023-01-14', speakers, '2024-02-03T04:05:06.000Z', true, i];
    yield i === 1 ? NAMES.map(() => null) : row;
  }
}

async function read(rows: AsyncIterable<CellValue[]>): Promise<Record<string, unknown>[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of tableParquet(NAMES, rows)) pieces.push(piece);
  const file = new Uint8Array(Buffer.concat(pieces)).buffer;
  return parquetReadObjects({ file });
}

describe('A table as Parquet', () => {
  it('has the types of its columns, and all rows in their order', async () => {
    const rows = await read(manyRows(1_201, { made: 0 }));
    expect(rows).to.have.length(1_201);
    expect(rows[0]).to.deep.equal({
      id: 'r0',
      date: new Date('2023-01-14'),
      speakers: ['甲', '乙'],
      validFrom: new Date('2024-02-03T04:05:06.000Z'),
      current: true,
      characters: 0,
    });
    expect(
      rows
        .map(({ id }) => id)
        .filter(Boolean)
        .at(-1),
    ).to.equal('r1200');
    expect(rows[1]!.characters).to.be.oneOf([null, undefined]);
  });

  it('is a file without rows where there are none', async () => {
    expect(await read(manyRows(0, { made: 0 }))).to.deep.equal([]);
  });

  it('makes no more than is read, and stops with its reader', async () => {
    const seen = { made: 0 };
    for await (const _ of tableParquet(NAMES, manyRows(1_000_000, seen))) break;
    expect(seen.made).to.be.below(100_000);
  });

  it('fails as its rows do', async () => {
    async function* broken(): AsyncGenerator<CellValue[]> {
      yield NAMES.map(() => null);
      throw new Error('the engine is gone');
    }
    const error = await read(broken()).catch((thrown: unknown) => thrown);
    expect((error as Error).message).to.equal('the engine is gone');
  });
});
